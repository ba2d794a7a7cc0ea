package weir.api.accumulators;

import java.util.ArrayList;

/** Keeps everything that is added, in the order of each task. */
public class ListAccumulator<T> implements Accumulator<T, ArrayList<T>> {
    private static final long serialVersionUID = 1L;

    private final ArrayList<T> values = new ArrayList<>();

    @Override
    public synchronized void add(T value) {
        values.add(value);
    }

    @Override
    public ArrayList<T> getLocalValue() {
        return values;
    }

    @Override
    public synchronized void resetLocal() {
        values.clear();
    }

    @Override
    public synchronized void merge(Accumulator<T, ArrayList<T>> other) {
        values.addAll(other.getLocalValue());
    }

    @Override
    public synchronized ListAccumulator<T> clone() {
        ListAccumulator<T> copy = new ListAccumulator<>();
        copy.merge(this);
        return copy;
    }

    @Override
    public synchronized String toString() {
        return "ListAccumulator " + values;
    }
}
