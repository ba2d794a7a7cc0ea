package weir.serializers;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** Reads collections, maps and arrays whose elements were written in another form than they would be now. */
final class Containers {
    private static final List<Class<?>> INTERFACES = List.of(
            Collection.class,
            List.class,
            Set.class,
            SortedSet.class,
            NavigableSet.class,
            Queue.class,
            Deque.class,
            Map.class,
            SortedMap.class,
            NavigableMap.class);

    private Containers() {}

    /** True where a field of type {@code now} holds whatever a field of the written type held. */
    static boolean holds(Class<?> now, Schema.Container written) {
        boolean sameSort =
                Map.class.isAssignableFrom(now) == (written.arguments().size() == 2);
        return sameSort
                && (Serializers.simpleName(now).equals(written.name())
                        || INTERFACES.stream()
                                .anyMatch(type -> Serializers.simpleName(type).equals(written.name())
                                        && now.isAssignableFrom(type)));
    }

    static ValueReader<Object> collection(ValueReader<Object> elements) {
        return source -> {
            CollectionKind kind = CollectionKind.at(source.readByte());
            Object extra = kind.extra().read(source);
            Object[] values = Elements.read(elements, source);
            Collection<Object> read = kind.create(extra, values.length);
            read.addAll(Arrays.asList(values));
            requireAll(values.length, read.size());
            return kind.close(read);
        };
    }

    static ValueReader<Object> map(ValueReader<Object> keys, ValueReader<Object> values) {
        return source -> {
            MapKind kind = MapKind.at(source.readByte());
            Object extra = kind.extra().read(source);
            Object[] readKeys = Elements.read(keys, source);
            Object[] readValues = Elements.read(values, source);
            Map<Object, Object> read = kind.create(extra, readKeys.length);
            for (int index = 0; index < readKeys.length; index++) {
                read.put(readKeys[index], readValues[index]);
            }
            requireAll(readKeys.length, read.size());
            return kind.close(read);
        };
    }

    /** Elements that a changed class makes equal would fall together without a word. */
    private static void requireAll(int before, int now) throws IncompatibleSchemaException {
        if (before != now) {
            throw new IncompatibleSchemaException("A set or map of " + before + " elements has only " + now
                    + " as its class is now, because some have become equal. Keep the fields that told them apart.");
        }
    }

    static ValueReader<Object> array(Class<?> component, ValueReader<Object> elements) {
        return source -> {
            Object[] values = Elements.read(elements, source);
            Object[] array = (Object[]) Array.newInstance(component, values.length);
            System.arraycopy(values, 0, array, 0, values.length);
            return array;
        };
    }
}
