package weir.api.accumulators;

/** The sum of whole numbers; wraps around beyond int. */
public class IntCounter implements SimpleAccumulator<Integer> {
    private static final long serialVersionUID = 1L;

    private int sum = 0;

    public IntCounter() {}

    public IntCounter(int value) {
        sum = value;
    }

    /** Adds without making an object of the number. */
    public void add(int value) {
        sum += value;
    }

    @Override
    public void add(Integer value) {
        add(value.intValue());
    }

    @Override
    public Integer getLocalValue() {
        return sum;
    }

    public int getLocalValuePrimitive() {
        return sum;
    }

    @Override
    public void resetLocal() {
        sum = 0;
    }

    @Override
    public void merge(Accumulator<Integer, Integer> other) {
        add(other.getLocalValue().intValue());
    }

    @Override
    public IntCounter clone() {
        return new IntCounter(sum);
    }

    @Override
    public String toString() {
        return "IntCounter " + sum;
    }
}
