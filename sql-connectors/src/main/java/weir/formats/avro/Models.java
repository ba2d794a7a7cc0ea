package weir.formats.avro;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificFixed;
import org.apache.avro.specific.SpecificRecord;

/**
 * How Avro finds the classes that schemas name: those that it has generated, and no others, so that none needs to be declared as
 * trusted.
 */
final class Models extends SpecificData {
    private Models(ClassLoader loader) {
        super(loader);
    }

    /** The model of a generated class, with the conversions that it names. */
    static SpecificData of(Class<?> type) {
        Models model = new Models(type.getClassLoader());
        SpecificData.getForClass(type).getConversions().forEach(model::addLogicalTypeConversion);
        return model;
    }

    static Schema parse(String schema) {
        return new Schema.Parser().parse(schema);
    }

    /** For records of the class that a schema names, as it is now; generic ones where there is no such class. */
    @SuppressWarnings("unchecked")
    static <T extends IndexedRecord> AvroSerializer<T> known(Schema schema) {
        Class<?> type = new Models(Thread.currentThread().getContextClassLoader()).getClass(schema);
        return type == null ? AvroSerializer.of(schema) : AvroSerializer.of((Class<T>) type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class getClass(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> generated(schema);
            default -> super.getClass(schema);
        };
    }

    private Class<?> generated(Schema schema) {
        String around = schema.getNamespace() == null ? "" : schema.getNamespace();
        for (String between : around.isEmpty() ? List.of("") : List.of(".", "$")) {
            Class<?> found = find(around + between + schema.getName());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Class<?> find(String name) {
        try {
            Class<?> found = Class.forName(name, false, getClassLoader());
            boolean isGenerated = SpecificRecord.class.isAssignableFrom(found)
                    || SpecificFixed.class.isAssignableFrom(found)
                    || found.isEnum();
            return isGenerated ? found : null;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
