package weir.serializers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which collection a value is, so that it comes back as the same. Written as its position: add new ones at the end. */
enum CollectionKind {
    ARRAY_LIST(Extra.NOTHING, (extra, size) -> new ArrayList<>(size)),
    UNMODIFIABLE_LIST(Extra.NOTHING, (extra, size) -> new ArrayList<>(size)),
    LINKED_LIST(Extra.NOTHING, (extra, size) -> new LinkedList<>()),
    ARRAY_DEQUE(Extra.NOTHING, (extra, size) -> new ArrayDeque<>(size)),
    HASH_SET(Extra.NOTHING, (extra, size) -> new HashSet<>(Extra.hashCapacity(size))),
    LINKED_HASH_SET(Extra.NOTHING, (extra, size) -> new LinkedHashSet<>(Extra.hashCapacity(size))),
    UNMODIFIABLE_SET(Extra.NOTHING, (extra, size) -> new LinkedHashSet<>(Extra.hashCapacity(size))),
    TREE_SET(Extra.COMPARATOR, (extra, size) -> new TreeSet<>(Extra.comparator(extra))),
    PRIORITY_QUEUE(Extra.COMPARATOR, (extra, size) -> new PriorityQueue<>(Extra.comparator(extra))),
    /** Any other class with a constructor without parameters. */
    NAMED(Extra.CLASS, (extra, size) -> Constructors.create(extra, Collection.class)),
    ENUM_SET(Extra.ENUM, (extra, size) -> Extra.enumSet(extra));

    private static final CollectionKind[] BY_POSITION = values();

    private final Extra extra;
    private final Extra.Maker<Collection<Object>> maker;

    CollectionKind(Extra extra, Extra.Maker<Collection<Object>> maker) {
        this.extra = extra;
        this.maker = maker;
    }

    /** What has to be known beyond the kind to make an empty collection. */
    Extra extra() {
        return extra;
    }

    /** The {@link #extra} of one collection of this kind; null where there is nothing to know. */
    Object extraOf(Collection<?> value) {
        return switch (extra) {
            case NOTHING -> null;
            case CLASS -> value.getClass();
            case ENUM -> Extra.enumOf(value);
            case COMPARATOR -> comparatorOf(value);
        };
    }

    private static Comparator<?> comparatorOf(Collection<?> value) {
        return value instanceof SortedSet<?> set ? set.comparator() : ((PriorityQueue<?>) value).comparator();
    }

    Collection<Object> create(Object extra, int size) {
        return maker.make(extra, size);
    }

    /** The filled collection in its final form. */
    Collection<Object> close(Collection<Object> filled) {
        return switch (this) {
            case UNMODIFIABLE_LIST -> Collections.unmodifiableList((List<Object>) filled);
            case UNMODIFIABLE_SET -> Collections.unmodifiableSet((Set<Object>) filled);
            default -> filled;
        };
    }

    static CollectionKind at(int position) {
        return BY_POSITION[Extra.checkKind(position, BY_POSITION.length)];
    }

    static CollectionKind of(Collection<?> value) {
        Class<?> type = value.getClass();
        if (type == ArrayList.class) {
            return ARRAY_LIST;
        }
        return switch (type.getName()) {
            case "java.util.LinkedList" -> LINKED_LIST;
            case "java.util.ArrayDeque" -> ARRAY_DEQUE;
            case "java.util.HashSet" -> HASH_SET;
            case "java.util.LinkedHashSet" -> LINKED_HASH_SET;
            case "java.util.TreeSet" -> TREE_SET;
            case "java.util.PriorityQueue" -> PRIORITY_QUEUE;
            default -> ofUnusual(type, value instanceof Set);
        };
    }

    /** Views and wrappers cannot be made again: they come back as an equal list or set, unmodifiable if they were. */
    private static CollectionKind ofUnusual(Class<?> type, boolean isSet) {
        if (Constructors.hasNoArgs(type)) {
            return NAMED;
        }
        if (EnumSet.class.isAssignableFrom(type)) {
            return ENUM_SET;
        }
        if (Extra.isUnmodifiable(type)) {
            return isSet ? UNMODIFIABLE_SET : UNMODIFIABLE_LIST;
        }
        return isSet ? LINKED_HASH_SET : ARRAY_LIST;
    }
}
