package weir.batch;

import java.util.Arrays;

/** Fills a {@link LongColumn}. */
public final class LongAppender extends ColumnAppender {
    private long[] values = new long[FIRST_CAPACITY];
    private long[] spare;

    public void append(long value) {
        int position = next();
        if (position == values.length) {
            values = Arrays.copyOf(values, position * 2);
        }
        values[position] = value;
    }

    @Override
    void appendValue(Object value) {
        append((long) (Long) value);
    }

    @Override
    void appendFiller() {
        append(0L);
    }

    @Override
    void appendPosition(Column source, int position) {
        append(((LongColumn) source).raw(position));
    }

    @Override
    Column build(Positions rows, long[] nulls) {
        long[] filled = values;
        values = spare == null ? new long[nextCapacity(rows.size(), filled.length)] : spare;
        spare = null;
        return new LongColumn(filled, rows.size(), rows, nulls);
    }

    @Override
    public void recycle(Column column) {
        spare = ((LongColumn) column).array();
    }
}
