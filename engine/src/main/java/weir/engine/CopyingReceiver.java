package weir.engine;

import weir.spi.Receiver;

/** Stands where a row gets a new owner inside a chain; a template for {@link weir.spi.Specialized}. */
final class CopyingReceiver extends Receiver<Object> {
    private final Receiver<Object> owner;
    private final Copier copier = new Copier();

    CopyingReceiver(Receiver<Object> owner) {
        this.owner = owner;
    }

    @Override
    public void onRow(Object row, long time) throws Exception {
        owner.onRow(copier.copy(row), time);
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        owner.onWatermark(watermark);
    }

    @Override
    public void onIdle(boolean idle) throws Exception {
        owner.onIdle(idle);
    }
}
