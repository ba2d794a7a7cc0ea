package weir.serializers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The classes that serialized values name, each with the schema it was written with. A class has two where values that were
 * written before it changed are kept in their bytes beside newer ones.
 */
public final class DescribedClasses {
    /** Knows no class. */
    public static final DescribedClasses NONE = new DescribedClasses(Map.of());

    private final Map<String, List<String>> schemas;

    /** How values of classes that have changed are read, by their schemas. */
    private final Map<String, ValueReader<Object>> formerReaders = new HashMap<>();

    /** One class in one of its forms. */
    public record Described(String className, String schema) {}

    public DescribedClasses() {
        this(new TreeMap<>());
    }

    private DescribedClasses(Map<String, List<String>> schemas) {
        this.schemas = schemas;
    }

    public void add(String className, String schema) {
        List<String> known = schemas.get(className);
        if (known == null) {
            known = new ArrayList<>(1);
            schemas.put(className, known);
        }
        if (!known.contains(schema)) {
            known.add(schema);
        }
    }

    public void addAll(DescribedClasses others) {
        for (Described each : others.all()) {
            add(each.className(), each.schema());
        }
    }

    public boolean isEmpty() {
        return schemas.isEmpty();
    }

    /** All of them, by name. */
    public List<Described> all() {
        List<Described> all = new ArrayList<>();
        schemas.forEach((name, forms) -> forms.forEach(schema -> all.add(new Described(name, schema))));
        return all;
    }

    /** How values of a class are read that were written when its schema had another hash. */
    ValueReader<Object> formerReader(KnownClasses.Entry entry, int schemaHash) throws IOException {
        String schema = find(entry.type().getName(), schemaHash);
        if (schema == null) {
            throw new IOException("The serialized data holds a value of "
                    + entry.type().getName()
                    + " as it was before its fields changed, and does not say how it was. It now is "
                    + entry.schema() + ". Read the data with the former class.");
        }
        ValueReader<Object> reader = formerReaders.get(schema);
        if (reader == null) {
            reader = WrittenSchema.parse(schema).to(entry.serializer()).reader();
            formerReaders.put(schema, reader);
        }
        return reader;
    }

    /** The schema of a class that has this hash; null where it is not known. */
    String find(String className, int schemaHash) {
        for (String schema : schemas.getOrDefault(className, List.of())) {
            if (schema.hashCode() == schemaHash) {
                return schema;
            }
        }
        return null;
    }
}
