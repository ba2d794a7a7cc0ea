package weir.api.accumulators;

/** The sum of numbers. */
public class DoubleCounter implements SimpleAccumulator<Double> {
    private static final long serialVersionUID = 1L;

    private double sum = 0;

    public DoubleCounter() {}

    public DoubleCounter(double value) {
        sum = value;
    }

    /** Adds without making an object of the number. */
    public void add(double value) {
        sum += value;
    }

    @Override
    public void add(Double value) {
        add(value.doubleValue());
    }

    @Override
    public Double getLocalValue() {
        return sum;
    }

    public double getLocalValuePrimitive() {
        return sum;
    }

    @Override
    public void resetLocal() {
        sum = 0;
    }

    @Override
    public void merge(Accumulator<Double, Double> other) {
        add(other.getLocalValue().doubleValue());
    }

    @Override
    public DoubleCounter clone() {
        return new DoubleCounter(sum);
    }

    @Override
    public String toString() {
        return "DoubleCounter " + sum;
    }
}
