package weir.engine;

import java.util.Collection;
import weir.batch.Batch;
import weir.spi.Receiver;

/** The main output of an operator that has side outputs too: rows go to the main one, time passes in all of them. */
final class OutputWithSides extends Receiver<Object> {
    private final Receiver<Object> main;
    private final Fork sides;

    OutputWithSides(Receiver<Object> main, Collection<Receiver<Object>> sides) {
        this.main = main;
        this.sides = new Fork(sides, null);
    }

    @Override
    public void onRow(Object row, long time) throws Exception {
        main.onRow(row, time);
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        main.onWatermark(watermark);
        sides.onWatermark(watermark);
    }

    @Override
    public void onIdle(boolean idle) throws Exception {
        main.onIdle(idle);
        sides.onIdle(idle);
    }

    /** What went to the sides meanwhile came before the batch, so they learn of its last watermark only. */
    @Override
    public void onBatch(Batch batch) throws Exception {
        main.onBatch(batch);
        int marks = batch.marks().count();
        if (marks > 0) {
            sides.onWatermark(batch.marks().watermark(marks - 1));
        }
    }
}
