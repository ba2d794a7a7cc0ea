package weir.batch;

import java.util.Arrays;
import java.util.List;

/**
 * Fills batches of one schema, one after the other: a row is a value in every {@link #column}, then {@link #endRow}.
 * Times and kinds cost nothing until a row has one.
 */
public final class BatchBuilder {
    private final ColumnAppender[] columns;
    private final MarkAppender marks = new MarkAppender();
    private final LongAppender times = new LongAppender();
    private byte[] kinds;
    private boolean timed;
    private int size;

    public BatchBuilder(List<ColumnType> schema) {
        columns = schema.stream().map(ColumnType::appender).toArray(ColumnAppender[]::new);
    }

    public BatchBuilder(ColumnType... schema) {
        this(List.of(schema));
    }

    /** Where to append the next row's value of a column. */
    public ColumnAppender column(int index) {
        return columns[index];
    }

    public int columnCount() {
        return columns.length;
    }

    /** The number of complete rows since the last {@link #build}. */
    public int size() {
        return size;
    }

    /** Completes an insertion without a time. */
    public void endRow() {
        endRow(Batch.NO_TIME, (byte) 0);
    }

    /** Takes back the values that were appended since the last complete row. */
    public void undoRow() {
        for (ColumnAppender column : columns) {
            undo(column);
        }
    }

    /** Takes back what {@code column}, one of this builder's, was given since the last complete row. */
    public void undo(ColumnAppender column) {
        column.cutTo(size);
    }

    /**
     * Completes a row of a time in milliseconds, or {@link Batch#NO_TIME}, and a kind as {@link weir.types.RowKind}
     * numbers it.
     */
    public void endRow(long time, byte kind) {
        times.append(time);
        timed |= time != Batch.NO_TIME;
        if (kind != 0 || kinds != null) {
            setKind(kind);
        }
        size++;
    }

    private void setKind(byte kind) {
        if (kinds == null || size == kinds.length) {
            int capacity = Math.max(ColumnAppender.FIRST_CAPACITY, size * 2);
            kinds = kinds == null ? new byte[capacity] : Arrays.copyOf(kinds, capacity);
        }
        kinds[size] = kind;
    }

    /** Notes that the watermark after the last complete row is {@code watermark}. */
    public void mark(long watermark) {
        marks.append(size, watermark);
    }

    /** The batch of all rows and watermarks since the last call. */
    public Batch build() {
        Column[] built = new Column[columns.length];
        Arrays.setAll(built, i -> columns[i].build());
        long[] builtTimes = ((LongColumn) times.build()).values();
        Batch batch = new Batch(size, built, timed ? builtTimes : null, kinds, marks.build());
        kinds = null;
        timed = false;
        size = 0;
        return batch;
    }

    /**
     * Uses the arrays of {@code batch}, which was built here, for a later one. Only its last owner may give it back, and
     * never one of which parts were taken.
     */
    public void recycle(Batch batch) {
        for (int i = 0; i < columns.length; i++) {
            columns[i].recycle(batch.column(i));
        }
    }
}
