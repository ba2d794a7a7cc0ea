package weir.engine;

import weir.api.tuple.Tuple2;
import weir.serializers.Serializers;

/**
 * Copies pairs of values that never change, the rows that most keyed programs send: one allocation, where the general way
 * looks up a serializer for each field.
 */
final class PairCopier {
    private Class<?> firstClass;
    private Class<?> secondClass;

    /** A pair of its own with the same values; null if they are not known never to change, so that they need copies too. */
    Tuple2<Object, Object> copy(Tuple2<?, ?> pair) {
        Object first = pair.f0;
        Object second = pair.f1;
        if (first == null || second == null) {
            return null;
        }
        if (first.getClass() != firstClass || second.getClass() != secondClass) {
            if (!isImmutable(first) || !isImmutable(second)) {
                return null;
            }
            firstClass = first.getClass();
            secondClass = second.getClass();
        }
        return new Tuple2<>(first, second);
    }

    private static boolean isImmutable(Object value) {
        return Serializers.forClassOf(value).isImmutableType();
    }
}
