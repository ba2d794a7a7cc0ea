package weir.api.accumulators;

/** The smallest of numbers; {@code Double.POSITIVE_INFINITY} before the first. */
public class DoubleMinimum implements SimpleAccumulator<Double> {
    private static final long serialVersionUID = 1L;

    private double extreme = Double.POSITIVE_INFINITY;

    public DoubleMinimum() {}

    public DoubleMinimum(double value) {
        extreme = value;
    }

    /** Adds without making an object of the number. */
    public void add(double value) {
        extreme = Math.min(extreme, value);
    }

    @Override
    public void add(Double value) {
        add(value.doubleValue());
    }

    @Override
    public Double getLocalValue() {
        return extreme;
    }

    public double getLocalValuePrimitive() {
        return extreme;
    }

    @Override
    public void resetLocal() {
        extreme = Double.POSITIVE_INFINITY;
    }

    @Override
    public void merge(Accumulator<Double, Double> other) {
        add(other.getLocalValue().doubleValue());
    }

    @Override
    public DoubleMinimum clone() {
        return new DoubleMinimum(extreme);
    }

    @Override
    public String toString() {
        return "DoubleMinimum " + extreme;
    }
}
