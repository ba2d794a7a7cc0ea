package weir.operators.sink;

import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.time.Watermark;
import weir.batch.Batch;
import weir.operators.context.Metrics;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.OperatorMetrics;
import weir.spi.Receiver;

/** Writes rows with one writer of a sink. The writer is flushed at the end of input only: what failed stays unfinished. */
public final class SinkWriterOperator<I> extends OneInputOperator<I, Void> implements SinkWriter.Context {
    private final Sink<I> sink;
    private final OperatorMetrics.Count written;
    private SinkWriter<I> writer;
    private long watermark = Long.MIN_VALUE;
    private long time;

    public SinkWriterOperator(OperatorContext context, Receiver<Void> out, Sink<I> sink) {
        super(context, out);
        this.sink = sink;
        this.written = context.metrics().count(Metrics.RECORDS_IN);
    }

    @Override
    public void open() throws Exception {
        writer = sink.createWriter(new SinkContext(context));
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
    public boolean finish() throws Exception {
        writer.flush(true);
        return true;
    }

    @Override
    public void release() throws Exception {
        if (writer != null) {
            writer.close();
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
}
