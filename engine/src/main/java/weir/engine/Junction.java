package weir.engine;

import weir.batch.Batch;
import weir.batch.Marks;
import weir.spi.Receiver;
import weir.time.WatermarkMerge;

/** Where the streams that feed one operator meet: their rows pass, their time is merged. */
final class Junction {
    private final WatermarkMerge merge;
    private final Receiver<?> timeReceiver;
    private boolean idle;

    /** {@code timeReceiver} is told the merged watermark and idleness; it gets no rows from here. */
    Junction(int members, Receiver<?> timeReceiver) {
        this.merge = new WatermarkMerge(members);
        this.timeReceiver = timeReceiver;
    }

    WatermarkMerge merge() {
        return merge;
    }

    void watermark(int member, long watermark) throws Exception {
        if (merge.watermark(member, watermark)) {
            tellStatus();
            timeReceiver.onWatermark(merge.current());
        }
    }

    void idle(int member, boolean nowIdle) throws Exception {
        if (!nowIdle) {
            merge.activate(member);
        } else if (merge.idle(member)) {
            timeReceiver.onWatermark(merge.current());
        }
        tellStatus();
    }

    void end(int member) throws Exception {
        boolean moved = merge.end(member);
        tellStatus();
        if (moved) {
            timeReceiver.onWatermark(merge.current());
        }
    }

    /** A batch of one member with the marks that the merged stream has in its place. */
    Batch merged(int member, Batch batch) {
        Marks marks = batch.marks();
        if (marks.count() == 0) {
            return batch;
        }
        int[] rows = new int[marks.count()];
        long[] watermarks = new long[marks.count()];
        int count = 0;
        for (int mark = 0; mark < marks.count(); mark++) {
            if (merge.watermark(member, marks.watermark(mark))) {
                rows[count] = marks.row(mark);
                watermarks[count++] = merge.current();
            }
        }
        return batch.withMarks(count == 0 ? Marks.NONE : new Marks(rows, watermarks, count));
    }

    private void tellStatus() throws Exception {
        if (merge.isIdle() != idle) {
            idle = !idle;
            timeReceiver.onIdle(idle);
        }
    }
}
