package weir.sql.runtime;

import java.io.IOException;
import weir.batch.Batch;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/** Stands before an operator that takes records, and makes them of batches. */
final class Packing<T> extends OneInputOperator<Object, Void> {
    /** Makes records of a batch. */
    @FunctionalInterface
    interface Step<T> {
        void pack(Batch batch, Receiver<T> records) throws Exception;
    }

    private final OneInputOperator<T, ?> inner;
    private final Step<T> step;

    Packing(OperatorContext context, OneInputOperator<T, ?> inner, Step<T> step) {
        super(context, null);
        this.inner = inner;
        this.step = step;
    }

    @Override
    public void onRow(Object row, long time) throws Exception {
        onBatch(new Batch(
                1,
                new weir.batch.Column[] {new weir.batch.ObjectColumn(new Object[] {row}, 1)},
                null,
                weir.batch.Marks.NONE));
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        if (batch.size() > 0) {
            step.pack(batch, inner);
        }
        if (batch.marks().count() > 0) {
            inner.onWatermark(batch.marks().watermark(batch.marks().count() - 1));
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        inner.onWatermark(watermark);
    }

    @Override
    public void onIdle(boolean idle) throws Exception {
        inner.onIdle(idle);
    }

    @Override
    public void open() throws Exception {
        inner.open();
    }

    @Override
    public void beforeBarrier(long checkpointId) throws Exception {
        inner.beforeBarrier(checkpointId);
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        inner.snapshot(target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        inner.restore(source);
    }

    @Override
    public void checkpointComplete(long checkpointId) throws Exception {
        inner.checkpointComplete(checkpointId);
    }

    @Override
    public void checkpointAborted(long checkpointId) throws Exception {
        inner.checkpointAborted(checkpointId);
    }

    @Override
    public boolean isReady() {
        return inner.isReady();
    }

    @Override
    public void onTurnEnd() throws Exception {
        inner.onTurnEnd();
    }

    @Override
    public boolean finish() throws Exception {
        return inner.finish();
    }

    @Override
    public boolean finishBeforeSavepoint() throws Exception {
        return inner.finishBeforeSavepoint();
    }

    @Override
    public boolean finishCommits() throws Exception {
        return inner.finishCommits();
    }

    @Override
    public void release() throws Exception {
        inner.release();
    }
}
