package weir.engine;

import weir.batch.Batch;

/** Rows to the tasks in turn, beginning at one that differs from sender to sender. */
final class RoundRobinRouter extends Router {
    private int next;

    RoundRobinRouter(Outlet[] outlets, Copier copier, int first) {
        super(outlets, copier);
        this.next = first % outlets.length;
    }

    @Override
    public void onRow(Object row, long time) {
        outlets[next].row(owned(row), time, watermark);
        advance();
    }

    @Override
    public void onBatch(Batch batch) {
        long before = watermark;
        watermark = batch.lastWatermark(watermark);
        outlets[next].batch(batch, before, watermark);
        advance();
    }

    private void advance() {
        next = next + 1 == outlets.length ? 0 : next + 1;
    }
}
