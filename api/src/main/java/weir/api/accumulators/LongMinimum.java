package weir.api.accumulators;

/** The smallest of whole numbers; {@code Long.MAX_VALUE} before the first. */
public class LongMinimum implements SimpleAccumulator<Long> {
    private static final long serialVersionUID = 1L;

    private long extreme = Long.MAX_VALUE;

    public LongMinimum() {}

    public LongMinimum(long value) {
        extreme = value;
    }

    /** Adds without making an object of the number. */
    public void add(long value) {
        extreme = Math.min(extreme, value);
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
        extreme = Long.MAX_VALUE;
    }

    @Override
    public void merge(Accumulator<Long, Long> other) {
        add(other.getLocalValue().longValue());
    }

    @Override
    public LongMinimum clone() {
        return new LongMinimum(extreme);
    }

    @Override
    public String toString() {
        return "LongMinimum " + extreme;
    }
}
