package weir.state;

import java.util.Objects;
import weir.api.tuple.Tuple;
import weir.api.tuple.Tuple2;
import weir.api.tuple.Tuple3;

/**
 * Hashes keys for the index. {@code hashCode} of a pair of small numbers takes few values (of 100,000 pairs below 100 and
 * 1,000 only 4,100 differ), so the keys that {@code keyBy} makes of two or three fields are hashed by their fields.
 */
final class KeyHash {
    private KeyHash() {}

    static int of(Object key) {
        Class<?> type = key.getClass();
        long hash = type == Tuple2.class || type == Tuple3.class ? ofFields((Tuple) key) : key.hashCode();
        return (int) (hash * SlotTable.SPREAD >>> 32);
    }

    private static long ofFields(Tuple key) {
        long hash = 0;
        for (int field = 0; field < key.getArity(); field++) {
            hash = (hash ^ hash >>> 32) * SlotTable.SPREAD + Objects.hashCode(key.<Object>getField(field));
        }
        return hash;
    }
}
