package weir.serializers;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which map a value is, so that it comes back as the same. Written as its position: add new ones at the end. */
enum MapKind {
    HASH_MAP(Extra.NOTHING, (extra, size) -> new HashMap<>(Extra.hashCapacity(size))),
    LINKED_HASH_MAP(Extra.NOTHING, (extra, size) -> new LinkedHashMap<>(Extra.hashCapacity(size))),
    UNMODIFIABLE_MAP(Extra.NOTHING, (extra, size) -> new LinkedHashMap<>(Extra.hashCapacity(size))),
    TREE_MAP(Extra.COMPARATOR, (extra, size) -> new TreeMap<>(Extra.comparator(extra))),
    /** Any other class with a constructor without parameters. */
    NAMED(Extra.CLASS, (extra, size) -> Constructors.create(extra, Map.class)),
    ENUM_MAP(Extra.ENUM, (extra, size) -> Extra.enumMap(extra));

    private static final MapKind[] BY_POSITION = values();

    private final Extra extra;
    private final Extra.Maker<Map<Object, Object>> maker;

    MapKind(Extra extra, Extra.Maker<Map<Object, Object>> maker) {
        this.extra = extra;
        this.maker = maker;
    }

    /** What has to be known beyond the kind to make an empty map. */
    Extra extra() {
        return extra;
    }

    /** The {@link #extra} of one map of this kind; null where there is nothing to know. */
    Object extraOf(Map<?, ?> value) {
        return switch (extra) {
            case NOTHING -> null;
            case CLASS -> value.getClass();
            case ENUM -> Extra.enumOf(value.keySet());
            case COMPARATOR -> ((SortedMap<?, ?>) value).comparator();
        };
    }

    Map<Object, Object> create(Object extra, int size) {
        return maker.make(extra, size);
    }

    /** The filled map in its final form. */
    Map<Object, Object> close(Map<Object, Object> filled) {
        return this == UNMODIFIABLE_MAP ? Collections.unmodifiableMap(filled) : filled;
    }

    static MapKind at(int position) {
        return BY_POSITION[Extra.checkKind(position, BY_POSITION.length)];
    }

    static MapKind of(Map<?, ?> value) {
        Class<?> type = value.getClass();
        if (type == HashMap.class) {
            return HASH_MAP;
        }
        return switch (type.getName()) {
            case "java.util.LinkedHashMap" -> LINKED_HASH_MAP;
            case "java.util.TreeMap" -> TREE_MAP;
            case "java.util.EnumMap" -> value.isEmpty() ? LINKED_HASH_MAP : ENUM_MAP; // an empty one hides its enum
            default -> ofUnusual(type);
        };
    }

    /** Views and wrappers cannot be made again: they come back as an equal map, unmodifiable if they were. */
    private static MapKind ofUnusual(Class<?> type) {
        if (Constructors.hasNoArgs(type)) {
            return NAMED;
        }
        return Extra.isUnmodifiable(type) ? UNMODIFIABLE_MAP : LINKED_HASH_MAP;
    }
}
