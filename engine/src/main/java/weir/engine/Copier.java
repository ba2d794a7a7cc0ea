package weir.engine;

import weir.api.tuple.Tuple2;
import weir.serializers.Serializers;
import weir.serializers.TypeSerializer;

/** Copies rows where two owners would otherwise see one object that either may change. */
final class Copier {
    private final PairCopier pairs = new PairCopier();
    private Class<?> lastClass;
    private TypeSerializer<Object> serializer;

    /** A row of the receiver's own: a copy, or the row itself where its class never changes. */
    Object copy(Object row) {
        if (row == null) {
            return null;
        }
        if (row.getClass() == Tuple2.class) {
            Object copy = pairs.copy((Tuple2<?, ?>) row);
            if (copy != null) {
                return copy;
            }
        }
        if (row.getClass() != lastClass) {
            resolve(row);
        }
        return serializer == null ? row : serializer.copy(row);
    }

    private void resolve(Object row) {
        TypeSerializer<Object> found = Serializers.forClassOf(row);
        serializer = found.isImmutableType() ? null : found;
        lastClass = row.getClass();
    }
}
