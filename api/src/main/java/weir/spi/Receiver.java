package weir.spi;

import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.Marks;

/** Takes a stream's elements in order, from one thread: the next operator of a chain, or the way out of a task. */
public abstract class Receiver<T> {
    /** Takes one row; {@code time} in milliseconds, or {@link Batch#NO_TIME}. */
    public abstract void onRow(T row, long time) throws Exception;

    /** Takes the promise that no row with a time up to {@code watermark} is expected any more. Never decreases. */
    public abstract void onWatermark(long watermark) throws Exception;

    /** Learns that the stream has nothing to say for now, or (false) that it is back. */
    public abstract void onIdle(boolean idle) throws Exception;

    /** Takes rows and the watermarks between them; the same as their calls one by one. */
    @SuppressWarnings("unchecked")
    public void onBatch(Batch batch) throws Exception {
        Column rows = batch.column(0);
        Marks marks = batch.marks();
        int row = 0;
        for (int mark = 0; mark < marks.count(); mark++) {
            for (int end = marks.row(mark); row < end; row++) {
                onRow((T) rows.get(row), batch.time(row));
            }
            onWatermark(marks.watermark(mark));
        }
        for (int end = batch.size(); row < end; row++) {
            onRow((T) rows.get(row), batch.time(row));
        }
    }
}
