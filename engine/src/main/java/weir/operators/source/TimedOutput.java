package weir.operators.source;

import weir.api.time.TimestampAssigner;
import weir.api.time.Watermark;
import weir.api.time.WatermarkGenerator;
import weir.batch.Batch;
import weir.spi.Receiver;
import weir.time.SplitTime;

/**
 * Gives the records of one split their timestamps and watermarks; a template for {@link weir.spi.Specialized}.
 *
 * <p>The generator is asked for its periodic watermark after every record, so that which rows are late depends on the rows
 * alone and not on how fast they were read.
 */
final class TimedOutput<T> extends SplitOutput<T> {
    private final Receiver<T> out;
    private final SplitTime time;
    private final SplitTime.Split split;
    private final TimestampAssigner<T> assigner;
    private final WatermarkGenerator<T> generator;
    private final boolean periodic;
    private long count;
    private boolean wasIdle;

    TimedOutput(
            Receiver<T> out,
            SplitTime time,
            SplitTime.Split split,
            TimestampAssigner<T> assigner,
            WatermarkGenerator<T> generator,
            boolean periodic) {
        this.out = out;
        this.time = time;
        this.split = split;
        this.assigner = assigner;
        this.generator = generator;
        this.periodic = periodic;
    }

    @Override
    public void collect(T record) {
        collect(record, Batch.NO_TIME);
    }

    @Override
    public void collect(T record, long timestamp) {
        if (wasIdle) {
            markActive();
        }
        count++;
        try {
            long assigned = assigner.extractTimestamp(record, timestamp);
            out.onRow(record, assigned);
            generator.onEvent(record, assigned, this);
            if (periodic) {
                generator.onPeriodicEmit(this);
            }
        } catch (Exception e) {
            throw SourceFailure.wrap(e);
        }
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        if (time.watermark(split, watermark.getTimestamp())) {
            forward();
        }
    }

    @Override
    public void markIdle() {
        if (wasIdle) {
            return;
        }
        wasIdle = true;
        if (time.idle(split)) {
            forward();
        }
        if (time.isIdle()) {
            tellIdle(true);
        }
    }

    @Override
    public void markActive() {
        wasIdle = false;
        boolean all = time.isIdle();
        time.active(split);
        if (all) {
            tellIdle(false);
        }
    }

    @Override
    void onPeriodicEmit() {
        if (periodic) {
            generator.onPeriodicEmit(this);
        }
    }

    @Override
    void release() {
        if (time.remove(split)) {
            forward();
        }
    }

    @Override
    long count() {
        return count;
    }

    private void forward() {
        try {
            out.onWatermark(time.current());
        } catch (Exception e) {
            throw SourceFailure.wrap(e);
        }
    }

    private void tellIdle(boolean idle) {
        try {
            out.onIdle(idle);
        } catch (Exception e) {
            throw SourceFailure.wrap(e);
        }
    }
}
