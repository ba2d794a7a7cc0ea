package weir.api.time;

/** Concludes from the records of one input how far event time has come. One instance serves one split or task. */
public interface WatermarkGenerator<T> {
    /** Sees every record, in order; may emit a watermark at once. */
    void onEvent(T event, long eventTimestamp, WatermarkOutput output);

    /** Called regularly, by default every 200 ms; may emit a watermark. */
    void onPeriodicEmit(WatermarkOutput output);
}
