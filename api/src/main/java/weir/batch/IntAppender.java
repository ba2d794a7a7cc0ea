package weir.batch;

import java.util.Arrays;

/** Fills a {@link IntColumn}. */
public final class IntAppender extends ColumnAppender {
    private int[] values = new int[FIRST_CAPACITY];
    private int[] spare;

    public void append(int value) {
        int position = next();
        if (position == values.length) {
            values = Arrays.copyOf(values, position * 2);
        }
        values[position] = value;
    }

    @Override
    void appendValue(Object value) {
        append((int) (Integer) value);
    }

    @Override
    void appendFiller() {
        append(0);
    }

    @Override
    void appendPosition(Column source, int position) {
        append(((IntColumn) source).raw(position));
    }

    @Override
    Column build(Positions rows, long[] nulls) {
        int[] filled = values;
        values = spare == null ? new int[nextCapacity(rows.size(), filled.length)] : spare;
        spare = null;
        return new IntColumn(filled, rows.size(), rows, nulls);
    }

    @Override
    public void recycle(Column column) {
        spare = ((IntColumn) column).array();
    }
}
