package weir.serializers;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** What a snapshot must hold beyond its kind and elements to make a collection or map anew. */
enum Extra {
    NOTHING,
    /** The class of the collection or map itself. */
    CLASS,
    /** The enum of the elements or keys. */
    ENUM,
    COMPARATOR;

    /** Makes an empty collection or map, with room for {@code size} elements where that is possible. */
    interface Maker<C> {
        C make(Object extra, int size);
    }

    void write(Object extra, DataOutputView target) throws IOException {
        if (this == CLASS || this == ENUM) {
            target.writeText(((Class<?>) extra).getName());
        } else if (this == COMPARATOR) {
            Comparators.write((Comparator<?>) extra, target);
        }
    }

    Object read(DataInputView source) throws IOException {
        return switch (this) {
            case NOTHING -> null;
            case CLASS, ENUM -> ClassNames.find(source.readText());
            case COMPARATOR -> Comparators.read(source);
        };
    }

    @SuppressWarnings("unchecked")
    static Comparator<Object> comparator(Object extra) {
        return (Comparator<Object>) extra;
    }

    /** The enum of the elements of an {@link EnumSet}, or of the keys of a map that has some. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Class<?> enumOf(Collection<?> constants) {
        Collection<?> some = constants.isEmpty() ? EnumSet.complementOf((EnumSet) constants) : constants;
        return ((Enum<?>) some.iterator().next()).getDeclaringClass();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Collection<Object> enumSet(Object type) {
        return (Collection) EnumSet.noneOf((Class) type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Map<Object, Object> enumMap(Object type) {
        return new EnumMap((Class) type);
    }

    /** The initial capacity of a hash table that shall take {@code size} entries without growing. */
    static int hashCapacity(int size) {
        return (int) Math.min(1 << 30, size * 4L / 3 + 1);
    }

    static boolean isUnmodifiable(Class<?> type) {
        String name = type.getName();
        return name.startsWith("java.util.ImmutableCollections$") || name.startsWith("java.util.Collections$Unmod");
    }

    static int checkKind(int position, int count) {
        if (position < 0 || position >= count) {
            throw new IllegalArgumentException("The serialized data holds a collection of kind " + position
                    + ", which this version does not know: the data is damaged or was written by a newer version.");
        }
        return position;
    }
}
