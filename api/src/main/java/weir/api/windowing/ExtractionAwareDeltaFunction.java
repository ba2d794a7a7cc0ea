package weir.api.windowing;

/** Measures a distance between what an {@link Extractor} takes out of the records; the records themselves if null. */
public abstract class ExtractionAwareDeltaFunction<DATA, TO> implements DeltaFunction<DATA> {
    private static final long serialVersionUID = 1L;

    private final Extractor<DATA, TO> converter;

    protected ExtractionAwareDeltaFunction(Extractor<DATA, TO> converter) {
        this.converter = converter;
    }

    @Override
    public double getDelta(DATA oldDataPoint, DATA newDataPoint) {
        return getNestedDelta(extract(oldDataPoint), extract(newDataPoint));
    }

    @SuppressWarnings("unchecked") // without a converter DATA is TO, by the constructor's contract
    private TO extract(DATA data) {
        return converter == null ? (TO) data : converter.extract(data);
    }

    public abstract double getNestedDelta(TO oldDataPoint, TO newDataPoint);
}
