package weir.operators.source;

import java.lang.invoke.MethodHandles;
import weir.api.time.TimestampAssigner;
import weir.api.time.WatermarkGenerator;
import weir.api.time.WatermarkStrategy;
import weir.operators.context.Metrics;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.Specialized;
import weir.time.SplitTime;
import weir.time.WatermarkMerge;

/**
 * Gives the rows of a stream new timestamps and watermarks. Watermarks that come from before are dropped, but for the last:
 * with it, all time has passed.
 */
public final class TimestampsOperator<T> extends OneInputOperator<T, T> {
    private final WatermarkStrategy<T> strategy;
    private final boolean periodic;
    private final SplitTime time = new SplitTime();
    private SplitOutput<T> output;
    private boolean ended;

    public TimestampsOperator(OperatorContext context, Receiver<T> out, WatermarkStrategy<T> strategy) {
        super(context, out);
        this.strategy = BatchModeTime.strategy(strategy, context);
        this.periodic = context.settings().watermarkIntervalMillis() > 0
                && !context.settings().batchMode();
    }

    @Override
    public void open() throws Exception {
        StrategyContext made = new StrategyContext(
                Metrics.group(context),
                context.platform().clock(),
                context.platform().clock());
        TimestampAssigner<T> assigner = strategy.createTimestampAssigner(made);
        WatermarkGenerator<T> generator = strategy.createWatermarkGenerator(made);
        output = Specialized.create(
                MethodHandles.lookup(), TimedOutput.class, out, time, time.add(""), assigner, generator, periodic);
        context.metrics().register(Metrics.CURRENT_WATERMARK, time::current);
        if (periodic) {
            schedulePeriodicEmit();
        }
    }

    @Override
    public void onRow(T row, long rowTime) throws Exception {
        try {
            output.collect(row, rowTime);
        } catch (Exception e) {
            throw context.failure(SourceFailure.unwrap(e), row);
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        if (watermark == WatermarkMerge.END) {
            ended = true;
            out.onWatermark(watermark);
        }
    }

    private void schedulePeriodicEmit() {
        long next = context.processingTimers().currentTimeMillis()
                + context.settings().watermarkIntervalMillis();
        context.processingTimers().schedule(next, due -> {
            if (!ended) {
                output.onPeriodicEmit();
                schedulePeriodicEmit();
            }
        });
    }
}
