package weir.batch;

/**
 * Fills columns of one type, one after the other. {@link #build} gives the arrays away and starts anew, with room for about
 * as many rows as before; {@link #recycle} takes arrays back.
 */
public abstract sealed class ColumnAppender
        permits BooleanAppender,
                IntAppender,
                LongAppender,
                DoubleAppender,
                BytesAppender,
                DecimalAppender,
                ArrayAppender,
                RowAppender,
                ObjectAppender {
    /** Room for the rows of a first, small batch. */
    static final int FIRST_CAPACITY = 16;

    private long[] nulls;
    private int size;

    /** The number of rows appended so far. */
    public final int size() {
        return size;
    }

    /** Appends a value of the class that {@link Column#get} returns, or null. */
    public final void append(Object value) {
        if (value == null) {
            appendNull();
        } else {
            appendValue(value);
        }
    }

    public final void appendNull() {
        nulls = NullBits.set(nulls, size);
        appendFiller();
    }

    /** Appends one row of a column of the same type. */
    public final void appendFrom(Column source, int row) {
        if (source.isNull(row)) {
            appendNull();
        } else {
            appendPosition(source, source.position(row));
        }
    }

    /** Appends all rows of a column of the same type. */
    public final void appendAll(Column source) {
        for (int row = 0; row < source.size(); row++) {
            appendFrom(source, row);
        }
    }

    /** Takes back what was appended after the first {@code rows} rows, half a row included. */
    final void cutTo(int rows) {
        while (size > rows) {
            size--;
            NullBits.clear(nulls, size);
        }
        onCutTo(rows);
    }

    /** Takes back what columns inside this one hold of later rows. */
    void onCutTo(int rows) {}

    /** The column of the rows appended since the last call; its arrays belong to it from now on. */
    public final Column build() {
        Column built = build(Positions.flat(size), nulls);
        nulls = null;
        size = 0;
        return built;
    }

    /**
     * Uses the arrays of {@code column}, which was built here, for a later one. Only its last owner may give it back, and
     * never one of which parts were taken.
     */
    public void recycle(Column column) {}

    /** The room to begin the next column with, after one of {@code size} rows in an array of {@code length}. */
    static int nextCapacity(int size, int length) {
        return Math.max(FIRST_CAPACITY, Math.min(length, size * 2));
    }

    /** Counts one more row and returns its position. */
    final int next() {
        return size++;
    }

    abstract void appendValue(Object value);

    /** Appends a value that nobody will look at, because the row is null. */
    abstract void appendFiller();

    /** Appends a value that is not null by its position in a column of the same type. */
    abstract void appendPosition(Column source, int position);

    abstract Column build(Positions rows, long[] nullBits);
}
