package weir.engine;

import weir.serializers.Serializers;
import weir.serializers.TypeSerializer;

/** Copies rows where two owners would otherwise see one object that either may change. */
final class Copier {
    private Class<?> lastClass;
    private TypeSerializer<Object> serializer;

    /** A row of the receiver's own: a copy, or the row itself where its class never changes. */
    Object copy(Object row) {
        if (row == null) {
            return null;
        }
        if (row.getClass() != lastClass) {
            resolve(row);
        }
        return serializer == null ? row : serializer.copy(row);
    }

    @SuppressWarnings("unchecked")
    private void resolve(Object row) {
        lastClass = row.getClass();
        TypeSerializer<?> found = Serializers.forValue(row);
        serializer = found.isImmutableType() ? null : (TypeSerializer<Object>) found;
    }
}
