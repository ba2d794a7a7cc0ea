package weir.api.time;

/** Asks an {@link AssignerWithPeriodicWatermarks} for its watermark whenever one is due. */
record PeriodicAssignerWatermarks<T>(AssignerWithPeriodicWatermarks<T> assigner) implements WatermarkGenerator<T> {
    @Override
    public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {}

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        Watermark watermark = assigner.getCurrentWatermark();
        if (watermark != null) {
            output.emitWatermark(watermark);
        }
    }
}
