package weir.api.windowing;

/** One minus the cosine of the angle between two vectors: 0 for one direction, 1 for a right angle or a zero vector. */
public class CosineDistance<DATA> extends ExtractionAwareDeltaFunction<DATA, double[]> {
    private static final long serialVersionUID = 1L;

    public CosineDistance() {
        super(null);
    }

    public CosineDistance(Extractor<DATA, double[]> converter) {
        super(converter);
    }

    @Override
    public double getNestedDelta(double[] oldDataPoint, double[] newDataPoint) {
        double product = 0;
        double oldSquares = 0;
        double newSquares = 0;
        for (int i = 0; i < Math.min(oldDataPoint.length, newDataPoint.length); i++) {
            product += oldDataPoint[i] * newDataPoint[i];
            oldSquares += oldDataPoint[i] * oldDataPoint[i];
            newSquares += newDataPoint[i] * newDataPoint[i];
        }
        double lengths = Math.sqrt(oldSquares) * Math.sqrt(newSquares);
        return lengths == 0 ? (oldSquares == newSquares ? 0 : 1) : 1 - product / lengths;
    }
}
