package weir.operators.source;

import weir.api.time.NoWatermarksGenerator;
import weir.api.time.WatermarkStrategy;
import weir.spi.OperatorContext;

/** In batch mode time stands still until all input is there: rows have timestamps, but the only watermark is the last. */
final class BatchModeTime {
    private BatchModeTime() {}

    static <T> WatermarkStrategy<T> strategy(WatermarkStrategy<T> given, OperatorContext context) {
        if (!context.settings().batchMode()) {
            return given;
        }
        return WatermarkStrategy.<T>forGenerator(made -> new NoWatermarksGenerator<>())
                .withTimestampAssigner((weir.api.time.TimestampAssignerSupplier<T>) given::createTimestampAssigner);
    }
}
