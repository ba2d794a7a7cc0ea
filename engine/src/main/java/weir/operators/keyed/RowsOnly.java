package weir.operators.keyed;

import weir.spi.Receiver;

/** Passes rows on and keeps to itself how time goes, which for each key starts again. */
final class RowsOnly<O> extends Receiver<O> {
    private final Receiver<O> out;

    RowsOnly(Receiver<O> out) {
        this.out = out;
    }

    @Override
    public void onRow(O row, long time) throws Exception {
        out.onRow(row, time);
    }

    @Override
    public void onWatermark(long watermark) {}

    @Override
    public void onIdle(boolean idle) {}
}
