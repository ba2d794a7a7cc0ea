package weir.engine;

import weir.batch.Batch;

/** Every row to the same task; a template for {@link weir.spi.Specialized}. */
final class SingleRouter extends Router {
    private final Outlet outlet;

    SingleRouter(Outlet[] outlets, Copier copier) {
        super(outlets, copier);
        this.outlet = outlets[0];
    }

    @Override
    public void onRow(Object row, long time) {
        outlet.row(copier == null ? row : copier.copy(row), time, watermark);
    }

    @Override
    public void onBatch(Batch batch) {
        long before = watermark;
        watermark = batch.lastWatermark(watermark);
        outlet.batch(batch, before, watermark);
    }
}
