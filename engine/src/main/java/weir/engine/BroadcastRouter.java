package weir.engine;

import weir.batch.Batch;
import weir.batch.ObjectColumn;

/** Every row to every task. */
final class BroadcastRouter extends Router {
    BroadcastRouter(Outlet[] outlets, Copier copier) {
        super(outlets, copier);
    }

    @Override
    public void onRow(Object row, long time) {
        for (Outlet outlet : outlets) {
            outlet.row(owned(row), time, watermark);
        }
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        if (copier != null && batch.column(0) instanceof ObjectColumn) {
            super.onBatch(batch);
            return;
        }
        long before = watermark;
        watermark = batch.lastWatermark(watermark);
        for (Outlet outlet : outlets) {
            outlet.batch(batch, before, watermark);
        }
    }
}
