package weir.operators.sink;

import weir.api.sink.SinkFunction;
import weir.api.sink.TwoPhaseCommitSinkFunction;
import weir.api.time.Watermark;
import weir.batch.Batch;
import weir.operators.basic.FunctionOperator;
import weir.operators.context.Metrics;
import weir.spi.OperatorContext;
import weir.spi.OperatorMetrics;
import weir.spi.Receiver;

/** Hands rows to a user's sink function; a template for {@link weir.spi.Specialized}. */
final class SinkFunctionOperator<I> extends FunctionOperator<I, Void> implements SinkFunction.Context {
    private final SinkFunction<I> function;
    private final OperatorMetrics.Count written;
    private long watermark = Long.MIN_VALUE;
    private long time;
    private boolean ended;
    private boolean awaitsCheckpoint;
    private long awaited = Long.MAX_VALUE;

    SinkFunctionOperator(OperatorContext context, Receiver<Void> out, SinkFunction<I> function) {
        super(context, out, function, null);
        this.function = function;
        this.written = context.metrics().count(Metrics.RECORDS_IN);
    }

    @Override
    public void onRow(I row, long rowTime) throws Exception {
        time = rowTime;
        written.add(1);
        try {
            function.invoke(row, this);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    @Override
    public void onWatermark(long newWatermark) throws Exception {
        watermark = newWatermark;
        function.writeWatermark(new Watermark(newWatermark));
    }

    /** A function that listens to checkpoints may do with the last rows what it does with others: wait for one. */
    @Override
    public boolean finish() throws Exception {
        if (!ended) {
            ended = true;
            function.finish();
            awaitsCheckpoint = life.listens() && context.wantCheckpoint();
            if (!awaitsCheckpoint && function instanceof TwoPhaseCommitSinkFunction<?, ?, ?> transactional) {
                transactional.commitWithoutCheckpoint();
            }
        }
        return !awaitsCheckpoint;
    }

    @Override
    public void beforeBarrier(long checkpointId) {
        if (ended) {
            awaited = Math.min(awaited, checkpointId);
        }
    }

    @Override
    public void checkpointComplete(long checkpointId) throws Exception {
        life.checkpointComplete(checkpointId);
        awaitsCheckpoint &= checkpointId < awaited;
    }

    @Override
    public long currentProcessingTime() {
        return context.processingTimers().currentTimeMillis();
    }

    @Override
    public long currentWatermark() {
        return watermark;
    }

    @Override
    public Long timestamp() {
        return time == Batch.NO_TIME ? null : (Long) time;
    }
}
