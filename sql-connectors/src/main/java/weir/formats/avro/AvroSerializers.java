package weir.formats.avro;

import org.apache.avro.specific.SpecificRecord;
import weir.serializers.SerializerProvider;
import weir.serializers.TypeSerializer;

/** Finds the serializers of Avro's classes, without loading any of Avro for others. */
public final class AvroSerializers implements SerializerProvider {
    private static final String GENERATED = "org.apache.avro.specific.SpecificRecordBase";
    private static final String GENERIC = "org.apache.avro.generic.GenericData$Record";

    @Override
    public TypeSerializer<?> find(Class<?> type) {
        if (type.getName().equals(GENERIC)) {
            return new AvroWithSchemaSerializer();
        }
        Class<?> above = type.getSuperclass();
        return above != null && above.getName().equals(GENERATED)
                ? AvroSerializer.of(type.asSubclass(SpecificRecord.class))
                : null;
    }
}
