package weir.sql.runtime;

import weir.batch.Batch;
import weir.spi.Receiver;

/** Takes batches that a source emits as its records, and passes them on as batches. */
final class Unpacking extends Receiver<Batch> {
    private final Receiver<Object> out;

    Unpacking(Receiver<Object> out) {
        this.out = out;
    }

    @Override
    public void onRow(Batch batch, long time) throws Exception {
        out.onBatch(batch);
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        out.onWatermark(watermark);
    }

    @Override
    public void onIdle(boolean idle) throws Exception {
        out.onIdle(idle);
    }
}
