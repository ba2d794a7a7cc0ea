package weir.api.accumulators;

/** The sum of whole numbers. */
public class LongCounter implements SimpleAccumulator<Long> {
    private static final long serialVersionUID = 1L;

    private long sum = 0;

    public LongCounter() {}

    public LongCounter(long value) {
        sum = value;
    }

    /** Adds without making an object of the number. */
    public void add(long value) {
        sum += value;
    }

    @Override
    public void add(Long value) {
        add(value.longValue());
    }

    @Override
    public Long getLocalValue() {
        return sum;
    }

    public long getLocalValuePrimitive() {
        return sum;
    }

    @Override
    public void resetLocal() {
        sum = 0;
    }

    @Override
    public void merge(Accumulator<Long, Long> other) {
        add(other.getLocalValue().longValue());
    }

    @Override
    public LongCounter clone() {
        return new LongCounter(sum);
    }

    @Override
    public String toString() {
        return "LongCounter " + sum;
    }
}
