package weir.api.accumulators;

/** The largest of whole numbers; {@code Long.MIN_VALUE} before the first. */
public class LongMaximum implements SimpleAccumulator<Long> {
    private static final long serialVersionUID = 1L;

    private long extreme = Long.MIN_VALUE;

    public LongMaximum() {}

    public LongMaximum(long value) {
        extreme = value;
    }

    /** Adds without making an object of the number. */
    public void add(long value) {
        extreme = Math.max(extreme, value);
    }

    @Override
    public void add(Long value) {
        add(value.longValue());
    }

    @Override
    public Long getLocalValue() {
        return extreme;
    }

    public long getLocalValuePrimitive() {
        return extreme;
    }

    @Override
    public void resetLocal() {
        extreme = Long.MIN_VALUE;
    }

    @Override
    public void merge(Accumulator<Long, Long> other) {
        add(other.getLocalValue().longValue());
    }

    @Override
    public LongMaximum clone() {
        return new LongMaximum(extreme);
    }

    @Override
    public String toString() {
        return "LongMaximum " + extreme;
    }
}
