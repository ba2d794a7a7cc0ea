package weir.engine;

import weir.batch.Batch;
import weir.spi.Receiver;

/** Where the output of an operator goes that nobody listens to. */
final class Nowhere extends Receiver<Object> {
    @Override
    public void onRow(Object row, long time) {
        // Nobody listens.
    }

    @Override
    public void onWatermark(long watermark) {
        // Nobody listens.
    }

    @Override
    public void onIdle(boolean idle) {
        // Nobody listens.
    }

    @Override
    public void onBatch(Batch batch) {
        // Nobody listens.
    }
}
