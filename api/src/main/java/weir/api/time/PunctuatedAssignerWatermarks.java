package weir.api.time;

/** Asks an {@link AssignerWithPunctuatedWatermarks} after every record whether a watermark follows. */
record PunctuatedAssignerWatermarks<T>(AssignerWithPunctuatedWatermarks<T> assigner) implements WatermarkGenerator<T> {
    @Override
    public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {
        Watermark watermark = assigner.checkAndGetNextWatermark(event, eventTimestamp);
        if (watermark != null) {
            output.emitWatermark(watermark);
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
}
