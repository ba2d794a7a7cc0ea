package weir.formats.avro;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.EvolvingSerializer;
import weir.serializers.IncompatibleSchemaException;
import weir.serializers.WrittenSchema;

/** Records of one Avro schema: of a generated class, or generic ones. */
public final class AvroSerializer<T extends IndexedRecord> extends EvolvingSerializer<T> {
    private static final long serialVersionUID = 1L;

    /** Null for a reader of whatever was written. */
    private final String schemaText;

    /** Null for generic records. */
    private final Class<T> type;

    private transient volatile AvroBytes<T> bytes;

    /** Knows no schema; reads records of generated classes that are there into those, and others into generic ones. */
    public AvroSerializer() {
        this(null, null);
    }

    private AvroSerializer(String schemaText, Class<T> type) {
        this.schemaText = schemaText;
        this.type = type;
    }

    /** For records of a class that Avro has generated. */
    static <T extends IndexedRecord> AvroSerializer<T> of(Class<T> type) {
        return new AvroSerializer<>(Models.of(type).getSchema(type).toString(), type);
    }

    /** For generic records. */
    static <T extends IndexedRecord> AvroSerializer<T> of(Schema schema) {
        return new AvroSerializer<>(schema.toString(), null);
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public T copy(T from) {
        return bytes().copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T record, DataOutputView target) throws IOException {
        bytes().write(record, target);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return bytes().read(source);
    }

    @Override
    protected String form() {
        return schemaText;
    }

    @Override
    protected WrittenSchema.Migration<T> from(String written) throws IOException {
        Schema before = Models.parse(written);
        if (schemaText == null) {
            return Models.<T>known(before).from(written);
        }
        Schema now = bytes().schema();
        SchemaPairCompatibility fit = SchemaCompatibility.checkReaderWriterCompatibility(now, before);
        if (fit.getType() != SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE) {
            throw new IncompatibleSchemaException("Records of " + before.getFullName()
                    + " in the snapshot do not fit the schema of now: "
                    + SchemaChanges.reasons(fit)
                    + ". Give new fields a default and renamed ones an alias.");
        }
        AvroBytes<T> former = new AvroBytes<>(before, now, bytes().model());
        return new WrittenSchema.Migration<>(former::read, SchemaChanges.between(before, now));
    }

    private AvroBytes<T> bytes() {
        AvroBytes<T> known = bytes;
        if (known == null) {
            Schema schema = Models.parse(schemaText);
            GenericData model = type == null ? new GenericData() : Models.of(type);
            known = new AvroBytes<>(schema, schema, model);
            bytes = known;
        }
        return known;
    }
}
