package weir.engine;

import weir.batch.Batch;
import weir.spi.Receiver;

/** The way of one fused stream into an operator that has several. */
final class Entry extends Receiver<Object> {
    private final Junction junction;
    private final int member;
    private final Receiver<Object> rows;
    private final Feeder feeder;

    Entry(Junction junction, int member, Receiver<Object> rows) throws Exception {
        this.junction = junction;
        this.member = member;
        this.rows = rows;
        this.feeder = Feeder.into(rows);
    }

    @Override
    public void onRow(Object row, long time) throws Exception {
        rows.onRow(row, time);
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        junction.watermark(member, watermark);
    }

    @Override
    public void onIdle(boolean idle) throws Exception {
        junction.idle(member, idle);
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        feeder.feed(junction.merged(member, batch));
    }
}
