package weir.api.time;

/** Takes watermarks and the news that none will come for a while. */
public interface WatermarkOutput {
    /** Emits {@code watermark} unless time stands there already; ends idleness. */
    void emitWatermark(Watermark watermark);

    /** Until the next record or watermark this output holds no time back. */
    void markIdle();

    void markActive();
}
