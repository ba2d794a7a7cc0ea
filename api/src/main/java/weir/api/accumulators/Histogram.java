package weir.api.accumulators;

import java.util.TreeMap;

/** Counts how often each whole number was added. */
public class Histogram implements Accumulator<Integer, TreeMap<Integer, Integer>> {
    private static final long serialVersionUID = 1L;

    private final TreeMap<Integer, Integer> counts = new TreeMap<>();

    @Override
    public synchronized void add(Integer value) {
        counts.merge(value, 1, Integer::sum);
    }

    @Override
    public TreeMap<Integer, Integer> getLocalValue() {
        return counts;
    }

    @Override
    public synchronized void resetLocal() {
        counts.clear();
    }

    @Override
    public synchronized void merge(Accumulator<Integer, TreeMap<Integer, Integer>> other) {
        other.getLocalValue().forEach((value, count) -> counts.merge(value, count, Integer::sum));
    }

    @Override
    public synchronized Histogram clone() {
        Histogram copy = new Histogram();
        copy.merge(this);
        return copy;
    }

    @Override
    public synchronized String toString() {
        return "Histogram " + counts;
    }
}
