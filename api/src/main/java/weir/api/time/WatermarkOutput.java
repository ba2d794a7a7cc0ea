package weir.api.time;

/** Takes what a {@link WatermarkGenerator} concludes about the progress of event time. */
public interface WatermarkOutput {
    /** Moves event time forward and ends idleness; a watermark that is not ahead of the last one changes nothing. */
    void emitWatermark(Watermark watermark);

    /** Nobody shall wait for this input until it is active again. */
    void markIdle();

    /** Others wait for this input again. */
    void markActive();
}
