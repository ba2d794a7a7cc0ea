package weir.api.accumulators;

/** The largest of whole numbers; {@code Integer.MIN_VALUE} before the first. */
public class IntMaximum implements SimpleAccumulator<Integer> {
    private static final long serialVersionUID = 1L;

    private int extreme = Integer.MIN_VALUE;

    public IntMaximum() {}

    public IntMaximum(int value) {
        extreme = value;
    }

    /** Adds without making an object of the number. */
    public void add(int value) {
        extreme = Math.max(extreme, value);
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
        extreme = Integer.MIN_VALUE;
    }

    @Override
    public void merge(Accumulator<Integer, Integer> other) {
        add(other.getLocalValue().intValue());
    }

    @Override
    public IntMaximum clone() {
        return new IntMaximum(extreme);
    }

    @Override
    public String toString() {
        return "IntMaximum " + extreme;
    }
}
