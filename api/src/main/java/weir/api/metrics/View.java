package weir.api.metrics;

/** A metric that looks at itself again every {@value #UPDATE_INTERVAL_SECONDS} seconds, as rates must. */
public interface View {
    int UPDATE_INTERVAL_SECONDS = 5;

    /** Called by whoever reports metrics, once per interval. */
    void update();
}
