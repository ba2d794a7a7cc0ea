package weir.serializers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads values by their schema alone, without the classes that they were written from. Objects of user classes become maps from
 * field names to values, enum constants their names, collections lists; values of the Java library come as they are.
 */
public final class DescribedReader {
    private static final int OWN_COMPARATOR = 127;

    private final Map<String, Schema> parsed = new HashMap<>();
    private final DescribedClasses classes;

    /** {@code classes} holds the schema of each class that values name. */
    public DescribedReader(DescribedClasses classes) {
        this.classes = classes;
    }

    /**
     * Reads one value.
     *
     * @throws IOException if its bytes mean something only to a class that is not there, or are damaged
     */
    public Object read(String schema, DataInputView source) throws IOException {
        return read(parsed(schema), source, Map.of());
    }

    private Schema parsed(String schema) throws IOException {
        Schema known = parsed.get(schema);
        if (known == null) {
            known = Schema.parse(schema);
            parsed.put(schema, known);
        }
        return known;
    }

    /** {@code outer} are the classes that the value lies in. */
    Object read(Schema schema, DataInputView source, Map<String, Schema> outer) throws IOException {
        if (schema instanceof Schema.Plain plain) {
            return PlainTypes.of(plain.name()).deserialize(source);
        } else if (schema instanceof Schema.Nullable nullable) {
            return source.readBoolean() ? read(nullable.value(), source, outer) : null;
        } else if (schema instanceof Schema.Array array) {
            return elements(array.elements(), source, outer);
        } else if (schema instanceof Schema.Container container) {
            return container(container, source, outer);
        } else if (schema instanceof Schema.Composite composite) {
            return composite(composite, source, outer);
        } else if (schema instanceof Schema.Constants constants) {
            return constant(constants, source);
        } else if (schema instanceof Schema.Sealed sealed) {
            return permitted(sealed, source, with(outer, sealed.type(), sealed));
        } else if (schema instanceof Schema.Ref ref) {
            return read(around(ref.type(), outer), source, outer);
        } else if (schema instanceof Schema.AnyObject object) {
            return object(object, source, outer);
        }
        return custom(((Schema.Custom) schema).serializer(), source);
    }

    private static Object custom(String written, DataInputView source) throws IOException {
        TypeSerializer<?> serializer = PlainTypes.custom(written);
        return serializer instanceof EvolvingSerializer<?> evolving
                ? evolving.fromCustom(written).reader().read(source)
                : serializer.deserialize(source);
    }

    private Object container(Schema.Container container, DataInputView source, Map<String, Schema> outer)
            throws IOException {
        Schema first = container.arguments().get(0);
        switch (container.name()) {
            case "optional":
                return source.readBoolean() ? read(first, source, outer) : null;
            case "elements":
                return counted(first, source, outer);
            case "stamped":
                source.readLong();
                return read(first, source, outer);
            case "entries":
                return countedEntries(container, source, outer);
            default:
                return container.arguments().size() == 1
                        ? collection(first, source, outer)
                        : map(container, source, outer);
        }
    }

    private List<Object> counted(Schema elements, DataInputView source, Map<String, Schema> outer) throws IOException {
        List<Object> values = new ArrayList<>();
        for (int left = source.readInt(); left > 0; left--) {
            values.add(read(elements, source, outer));
        }
        return values;
    }

    private Map<Object, Object> countedEntries(
            Schema.Container entries, DataInputView source, Map<String, Schema> outer) throws IOException {
        Map<Object, Object> values = new LinkedHashMap<>();
        for (int left = source.readInt(); left > 0; left--) {
            Object key = read(entries.arguments().get(0), source, outer);
            values.put(key, read(entries.arguments().get(1), source, outer));
        }
        return values;
    }

    private List<Object> collection(Schema elements, DataInputView source, Map<String, Schema> outer)
            throws IOException {
        skip(CollectionKind.at(source.readByte()).extra(), source);
        return elements(elements, source, outer);
    }

    private Map<Object, Object> map(Schema.Container map, DataInputView source, Map<String, Schema> outer)
            throws IOException {
        skip(MapKind.at(source.readByte()).extra(), source);
        List<Object> keys = elements(map.arguments().get(0), source, outer);
        List<Object> values = elements(map.arguments().get(1), source, outer);
        Map<Object, Object> read = new LinkedHashMap<>();
        for (int index = 0; index < keys.size(); index++) {
            read.put(keys.get(index), values.get(index));
        }
        return read;
    }

    private void skip(Extra extra, DataInputView source) throws IOException {
        if (extra == Extra.CLASS || extra == Extra.ENUM) {
            source.readText();
        } else if (extra == Extra.COMPARATOR && source.readByte() == OWN_COMPARATOR) {
            read("object", source);
        }
    }

    private List<Object> elements(Schema elements, DataInputView source, Map<String, Schema> outer) throws IOException {
        int header = source.readVarInt();
        int size = header >>> 1;
        byte[] nulls = (header & 1) == 0 ? null : Lengths.read(source, (size + 7) >>> 3);
        List<Object> values = new ArrayList<>(Lengths.initialCapacity(size));
        for (int index = 0; index < size; index++) {
            boolean isNull = nulls != null && Elements.isNull(nulls, index);
            values.add(isNull ? null : read(elements, source, outer));
        }
        return values;
    }

    private Map<String, Object> composite(Schema.Composite composite, DataInputView source, Map<String, Schema> outer)
            throws IOException {
        int count = composite.fields().size();
        byte[] nulls = composite.nullable() ? Lengths.read(source, (count + 7) >>> 3) : null;
        Map<String, Schema> inside = with(outer, composite.type(), composite);
        Map<String, Object> values = new LinkedHashMap<>();
        for (int index = 0; index < count; index++) {
            Schema.Field field = composite.fields().get(index);
            boolean isNull = nulls != null && Elements.isNull(nulls, index);
            values.put(field.name(), isNull ? null : read(field.type(), source, inside));
        }
        return values;
    }

    private static String constant(Schema.Constants constants, DataInputView source) throws IOException {
        int ordinal = source.readVarInt();
        if (ordinal < 0 || ordinal >= constants.names().size()) {
            throw new IOException("The data holds constant number " + ordinal + " of " + constants.type()
                    + ", which its schema does not have: it is damaged.");
        }
        return constants.names().get(ordinal);
    }

    private Object permitted(Schema.Sealed sealed, DataInputView source, Map<String, Schema> outer) throws IOException {
        int number = source.readVarInt();
        return number == 0 ? read("object", source) : read(sealed.permitted().get(number - 1), source, outer);
    }

    private Object object(Schema.AnyObject object, DataInputView source, Map<String, Schema> outer) throws IOException {
        int tag = source.readByte();
        if (tag == ObjectSerializer.NULL) {
            return null;
        } else if (tag == ObjectSerializer.EXPECTED && object.expected() != null) {
            return read(object.expected(), source, outer);
        } else if (tag == ObjectSerializer.NAMED) {
            String type = source.readText();
            return read(described(type, source.readInt()), source, Map.of());
        }
        KnownClasses.Entry known = KnownClasses.at(tag);
        return known.schema().startsWith("row") || known.schema().startsWith("custom")
                ? known.serializer().deserialize(source)
                : read(known.schema(), source);
    }

    private static Schema around(String type, Map<String, Schema> outer) throws IOException {
        Schema around = outer.get(type);
        if (around == null) {
            throw unknown(type);
        }
        return around;
    }

    private Schema described(String type, int schemaHash) throws IOException {
        String schema = classes.find(type, schemaHash);
        if (schema == null) {
            throw unknown(type);
        }
        return parsed(schema);
    }

    private static IOException unknown(String type) {
        return new IOException("The data holds a value of class " + type + ", and no schema says how to read it.");
    }

    private static Map<String, Schema> with(Map<String, Schema> outer, String type, Schema schema) {
        Map<String, Schema> inside = new HashMap<>(outer);
        inside.put(type, schema);
        return inside;
    }
}
