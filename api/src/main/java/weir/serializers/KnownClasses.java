package weir.serializers;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The classes that values written without a declared type most often have, each with a number of its own. */
final class KnownClasses {
    /** The number of the first class; the smaller ones are taken by {@link ObjectSerializer}. */
    private static final int FIRST = 3;

    /** Part of the format: append, never insert. The first two stand for all their implementations. */
    private static final String[] NAMES = {
        "java.util.Collection",
        "java.util.Map",
        "java.lang.String",
        "java.lang.Long",
        "java.lang.Integer",
        "java.lang.Double",
        "java.lang.Boolean",
        "java.lang.Float",
        "java.lang.Short",
        "java.lang.Byte",
        "java.lang.Character",
        "java.math.BigDecimal",
        "java.math.BigInteger",
        "java.time.Instant",
        "java.time.LocalDate",
        "java.time.LocalDateTime",
        "java.time.LocalTime",
        "java.time.Duration",
        "java.util.UUID",
        "java.util.Date",
        "java.util.Optional",
        "[B",
        "[J",
        "[I",
        "[D",
        "[Ljava.lang.Object;",
        "[Ljava.lang.String;",
        "weir.api.tuple.Tuple0",
        "weir.api.tuple.Tuple1",
        "weir.api.tuple.Tuple2",
        "weir.api.tuple.Tuple3",
        "weir.api.tuple.Tuple4",
        "weir.api.tuple.Tuple5",
        "weir.api.tuple.Tuple6",
        "weir.api.tuple.Tuple7",
        "weir.api.tuple.Tuple8",
        "weir.types.Row",
        "weir.api.windowing.TimeWindow",
    };

    private static final Map<String, Integer> TAGS = tags();

    /** Filled as classes are met; threads that race find the same entry. */
    private static final Entry[] BY_TAG = new Entry[NAMES.length];

    private static final ClassValue<Entry> ENTRIES = new ClassValue<>() {
        @Override
        protected Entry computeValue(Class<?> type) {
            return Entry.of(type);
        }
    };

    /** How values of one class are written. */
    record Entry(Class<?> type, int tag, String schema, TypeSerializer<Object> serializer) {
        int schemaHash() {
            return schema.hashCode();
        }

        static Entry of(Class<?> type) {
            int tag = TAGS.getOrDefault(nameOf(type), ObjectSerializer.NAMED);
            TypeSerializer<Object> serializer = Serializers.resolve(type);
            return new Entry(type, tag, serializer.snapshotSchema(), serializer);
        }
    }

    private KnownClasses() {}

    private static Map<String, Integer> tags() {
        Map<String, Integer> tags = new HashMap<>();
        for (String name : NAMES) {
            tags.put(name, FIRST + tags.size());
        }
        return tags;
    }

    /** All collections are written alike, and so are all maps: they say themselves which kind they are. */
    private static String nameOf(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return NAMES[0];
        }
        return Map.class.isAssignableFrom(type) ? NAMES[1] : type.getName();
    }

    static Entry entry(Class<?> type) {
        return ENTRIES.get(type);
    }

    static Entry at(int tag) throws IOException {
        if (tag < FIRST || tag >= FIRST + NAMES.length) {
            throw new IOException("The serialized data holds a class of number " + tag + ", which this version does not"
                    + " know: the data is damaged, or was written by another serializer or a newer version.");
        }
        Entry known = BY_TAG[tag - FIRST];
        if (known == null) {
            known = entry(ClassNames.findOwn(NAMES[tag - FIRST]));
            BY_TAG[tag - FIRST] = known;
        }
        return known;
    }
}
