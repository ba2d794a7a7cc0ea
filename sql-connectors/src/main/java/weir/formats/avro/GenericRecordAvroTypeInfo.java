package weir.formats.avro;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import weir.serializers.TypeSerializer;
import weir.types.TypeInformation;

/**
 * Generic records of one schema, for streams and state that are to hold nothing else: Flink's class of that name. State that was
 * written under another schema is read by Avro's rules into this one.
 */
public final class GenericRecordAvroTypeInfo extends TypeInformation<GenericRecord> {
    private static final long serialVersionUID = 1L;

    private final Schema schema;

    public GenericRecordAvroTypeInfo(Schema schema) {
        this.schema = schema;
    }

    @Override
    public Class<GenericRecord> getTypeClass() {
        return GenericRecord.class;
    }

    @Override
    public TypeSerializer<GenericRecord> createSerializer() {
        return AvroSerializer.of(schema);
    }

    @Override
    public String toString() {
        return "Avro record " + schema.getFullName();
    }
}
