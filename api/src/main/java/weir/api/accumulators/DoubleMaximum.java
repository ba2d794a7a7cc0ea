package weir.api.accumulators;

/** The largest of numbers; {@code Double.NEGATIVE_INFINITY} before the first. */
public class DoubleMaximum implements SimpleAccumulator<Double> {
    private static final long serialVersionUID = 1L;

    private double extreme = Double.NEGATIVE_INFINITY;

    public DoubleMaximum() {}

    public DoubleMaximum(double value) {
        extreme = value;
    }

    /** Adds without making an object of the number. */
    public void add(double value) {
        extreme = Math.max(extreme, value);
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
        extreme = Double.NEGATIVE_INFINITY;
    }

    @Override
    public void merge(Accumulator<Double, Double> other) {
        add(other.getLocalValue().doubleValue());
    }

    @Override
    public DoubleMaximum clone() {
        return new DoubleMaximum(extreme);
    }

    @Override
    public String toString() {
        return "DoubleMaximum " + extreme;
    }
}
