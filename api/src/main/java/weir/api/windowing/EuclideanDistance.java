package weir.api.windowing;

/** The length of the difference of two vectors. */
public class EuclideanDistance<DATA> extends ExtractionAwareDeltaFunction<DATA, double[]> {
    private static final long serialVersionUID = 1L;

    public EuclideanDistance() {
        super(null);
    }

    public EuclideanDistance(Extractor<DATA, double[]> converter) {
        super(converter);
    }

    @Override
    public double getNestedDelta(double[] oldDataPoint, double[] newDataPoint) {
        double squares = 0;
        for (int i = 0; i < oldDataPoint.length; i++) {
            double difference = oldDataPoint[i] - newDataPoint[i];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }
}
