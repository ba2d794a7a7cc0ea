package weir.datastream;

import weir.api.functions.KeySelector;
import weir.api.functions.Partitioner;
import weir.base.WeirException;
import weir.job.Exchange;
import weir.types.FieldPath;

/** Turns user functions into the functions that exchanges route by. */
final class Partitions {
    private Partitions() {}

    @SuppressWarnings("unchecked")
    static <T, K> Exchange.Hash hash(KeySelector<T, K> selector) {
        return new Exchange.Hash(row -> key(selector, (T) row));
    }

    @SuppressWarnings("unchecked")
    static <T, K> Exchange.TargetFunction custom(Partitioner<K> partitioner, KeySelector<T, K> selector) {
        return (row, targets) -> partitioner.partition(selector.getKey((T) row), targets);
    }

    /** The value of one field, as the key that the program says it is. */
    @SuppressWarnings("unchecked")
    static <T, K> KeySelector<T, K> field(FieldPath field) {
        return row -> (K) field.get(row);
    }

    private static <T, K> K key(KeySelector<T, K> selector, T row) throws Exception {
        K key = selector.getKey(row);
        if (key == null) {
            throw new WeirException("The key selector gave null for record " + row
                    + ". Give such records a key of their own, or filter them out before keyBy.");
        }
        return key;
    }
}
