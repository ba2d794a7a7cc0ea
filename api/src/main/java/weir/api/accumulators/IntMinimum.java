package weir.api.accumulators;

/** The smallest of whole numbers; {@code Integer.MAX_VALUE} before the first. */
public class IntMinimum implements SimpleAccumulator<Integer> {
    private static final long serialVersionUID = 1L;

    private int extreme = Integer.MAX_VALUE;

    public IntMinimum() {}

    public IntMinimum(int value) {
        extreme = value;
    }

    /** Adds without making an object of the number. */
    public void add(int value) {
        extreme = Math.min(extreme, value);
    }

    @Override
    public void add(Integer value) {
        add(value.intValue());
    }

    @Override
    public Integer getLocalValue() {
        return extreme;
    }

    public int getLocalValuePrimitive() {
        return extreme;
    }

    @Override
    public void resetLocal() {
        extreme = Integer.MAX_VALUE;
    }

    @Override
    public void merge(Accumulator<Integer, Integer> other) {
        add(other.getLocalValue().intValue());
    }

    @Override
    public IntMinimum clone() {
        return new IntMinimum(extreme);
    }

    @Override
    public String toString() {
        return "IntMinimum " + extreme;
    }
}
