package weir.operators.sink;

import java.io.IOException;
import java.util.OptionalLong;
import weir.api.sink.CommittingSinkWriter;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.SupportsCommitter;
import weir.api.sink.SupportsWriterState;
import weir.api.time.Watermark;
import weir.batch.Batch;
import weir.operators.context.Metrics;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.OperatorMetrics;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/**
 * Writes rows with one writer of a sink, and commits what that prepares. The writer is flushed at barriers and at the end of
 * input, never on a failure: what failed stays unfinished.
 */
public final class SinkWriterOperator<I> extends OneInputOperator<I, Void> implements SinkWriter.Context {
    private final Sink<I> sink;
    private final OperatorMetrics.Count written;
    private final WriterStates<I, ?> states;
    private final Commits<?> commits;
    private SinkWriter<I> writer;
    private OptionalLong restoredCheckpoint = OptionalLong.empty();
    private boolean ended;
    private long watermark = Long.MIN_VALUE;
    private long time;

    public SinkWriterOperator(OperatorContext context, Receiver<Void> out, Sink<I> sink) {
        super(context, out);
        this.sink = sink;
        this.states = sink instanceof SupportsWriterState<?, ?> ? new WriterStates<>(stateful(sink)) : null;
        this.commits = sink instanceof SupportsCommitter<?> committing ? new Commits<>(context, committing) : null;
        this.written = context.metrics().count(Metrics.RECORDS_IN);
    }

    @Override
    public void open() throws Exception {
        SinkContext init = new SinkContext(context, restoredCheckpoint);
        if (commits != null) {
            commits.open(init);
        }
        writer = states == null ? null : states.restoredWriter(init);
        if (writer == null) {
            writer = sink.createWriter(init);
        }
    }

    @Override
    public void onRow(I row, long rowTime) throws Exception {
        time = rowTime;
        written.add(1);
        try {
            writer.write(row, this);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    @Override
    public void onWatermark(long newWatermark) throws Exception {
        watermark = newWatermark;
        writer.writeWatermark(new Watermark(newWatermark));
    }

    @Override
    public void beforeBarrier(long checkpointId) throws Exception {
        if (!ended) {
            writer.flush(false);
            prepare(commits);
        }
        if (commits != null) {
            commits.takeAlong(checkpointId);
        }
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        if (states != null) {
            states.snapshot(writer, target);
        }
        if (commits != null) {
            commits.snapshot(target);
        }
    }

    @Override
    public void restore(StateInput source) throws IOException {
        restoredCheckpoint = OptionalLong.of(source.checkpointId());
        if (states != null) {
            states.restore(source, context.slice());
        }
        if (commits != null) {
            commits.restore(source);
        }
    }

    @Override
    public void checkpointComplete(long checkpointId) throws Exception {
        if (commits != null) {
            commits.complete(checkpointId);
        }
    }

    /** The last records count only once they are committed, so the end waits for a checkpoint that holds them. */
    @Override
    public boolean finish() throws Exception {
        if (!ended) {
            finishBeforeSavepoint();
            if (commits != null && !commits.isEmpty() && !context.wantCheckpoint()) {
                commits.completeAll();
            }
        }
        return commits == null || commits.isEmpty();
    }

    @Override
    public boolean finishBeforeSavepoint() throws Exception {
        if (!ended) {
            writer.flush(true);
            prepare(commits);
            ended = true;
        }
        return true;
    }

    @Override
    public boolean finishCommits() throws Exception {
        return commits == null || commits.retry();
    }

    @Override
    public void release() throws Exception {
        try (Commits<?> committing = commits) {
            if (writer != null) {
                writer.close();
            }
        }
    }

    @Override
    public long currentWatermark() {
        return watermark;
    }

    @Override
    public Long timestamp() {
        return time == Batch.NO_TIME ? null : (Long) time;
    }

    @SuppressWarnings("unchecked") // a sink that commits makes writers that prepare its committables
    private <C> void prepare(Commits<C> target) throws Exception {
        if (target != null) {
            target.add(((CommittingSinkWriter<I, C>) writer).prepareCommit());
        }
    }

    @SuppressWarnings("unchecked") // a sink's writers write what the sink takes
    private static <I> SupportsWriterState<I, ?> stateful(Sink<I> sink) {
        return (SupportsWriterState<I, ?>) sink;
    }
}
