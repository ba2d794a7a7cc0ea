package weir.api.time;

/** A strategy put together from the parts that the {@code with…} methods of {@link WatermarkStrategy} replace. */
record ComposedWatermarkStrategy<T>(
        WatermarkGeneratorSupplier<T> generators,
        TimestampAssignerSupplier<T> assigners,
        WatermarkAlignmentParams alignment)
        implements WatermarkStrategy<T> {
    @Override
    public WatermarkGenerator<T> createWatermarkGenerator(WatermarkGeneratorSupplier.Context context) {
        return generators.createWatermarkGenerator(context);
    }

    @Override
    public TimestampAssigner<T> createTimestampAssigner(TimestampAssignerSupplier.Context context) {
        return assigners.createTimestampAssigner(context);
    }

    @Override
    public WatermarkAlignmentParams getAlignmentParameters() {
        return alignment;
    }
}
