package weir.engine;

import java.util.Arrays;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.Marks;
import weir.batch.ObjectColumn;

/** Collects rows, and the watermarks between them, into the next batch for one channel. */
final class BatchAssembler {
    private static final int FIRST_MARKS = 4;

    private final int capacity;
    private Object[] rows;
    private long[] times;
    private boolean timed;
    private int size;
    private int[] markRows;
    private long[] markWatermarks;
    private int marks;
    private long sentWatermark = Batch.NO_TIME;

    BatchAssembler(int capacity) {
        this.capacity = capacity;
        start();
    }

    /** Adds a row that comes after {@code watermark}; true if the batch is full now. */
    boolean add(Object row, long time, long watermark) {
        mark(watermark);
        if (time != Batch.NO_TIME) {
            timed = true;
        }
        if (size == rows.length) {
            grow();
        }
        rows[size] = row;
        times[size++] = time;
        return size == capacity;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The last watermark that went into a batch, or was said to have been sent. */
    long sentWatermark() {
        return sentWatermark;
    }

    void sent(long watermark) {
        sentWatermark = watermark;
    }

    /** Gives away the batch, {@code watermark} being the one after its last row, and starts another. */
    Batch seal(long watermark) {
        mark(watermark);
        Marks sealed = marks == 0 ? Marks.NONE : new Marks(markRows, markWatermarks, marks);
        Batch batch = new Batch(size, new Column[] {new ObjectColumn(rows, size)}, timed ? times : null, sealed);
        start();
        return batch;
    }

    private void start() {
        int first = Math.min(capacity, 16);
        rows = new Object[first];
        times = new long[first];
        timed = false;
        size = 0;
        marks = 0;
        markRows = null;
        markWatermarks = null;
    }

    private void grow() {
        int larger = Math.min(capacity, rows.length * 4);
        rows = Arrays.copyOf(rows, larger);
        times = Arrays.copyOf(times, larger);
    }

    private void mark(long watermark) {
        if (watermark <= sentWatermark) {
            return;
        }
        sentWatermark = watermark;
        if (markRows == null) {
            markRows = new int[FIRST_MARKS];
            markWatermarks = new long[FIRST_MARKS];
        } else if (marks == markRows.length) {
            markRows = Arrays.copyOf(markRows, marks * 4);
            markWatermarks = Arrays.copyOf(markWatermarks, marks * 4);
        }
        markRows[marks] = size;
        markWatermarks[marks++] = watermark;
    }
}
