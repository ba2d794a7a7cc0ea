package weir.datastream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import weir.api.Collector;
import weir.api.Order;
import weir.api.functions.KeySelector;
import weir.api.functions.MapPartitionFunction;
import weir.base.WeirException;

/** Emits the records of a partition by the order of their keys; records of equal keys stay in the order they came in. */
record Sorting<T, K>(KeySelector<T, K> keySelector, Order order) implements MapPartitionFunction<T, T> {
    private record Entry<T>(Comparable<Object> key, T record) {}

    @Override
    public void mapPartition(Iterable<T> records, Collector<T> out) throws Exception {
        List<Entry<T>> entries = new ArrayList<>();
        for (T record : records) {
            entries.add(new Entry<>(comparable(record), record));
        }
        if (order.isOrdered()) {
            Comparator<Entry<T>> ascending = Comparator.comparing(Entry::key);
            entries.sort(order == Order.DESCENDING ? ascending.reversed() : ascending);
        }
        entries.forEach(entry -> out.collect(entry.record()));
    }

    @SuppressWarnings("unchecked")
    private Comparable<Object> comparable(T record) throws Exception {
        Object key = keySelector.getKey(record);
        if (key instanceof Comparable<?> comparable) {
            return (Comparable<Object>) comparable;
        }
        throw new WeirException("The record " + record + " is to be sorted by " + key
                + ", which cannot be compared. Sort by a number, a string or anything else that is Comparable.");
    }
}
