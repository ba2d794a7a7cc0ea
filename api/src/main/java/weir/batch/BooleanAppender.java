package weir.batch;

import java.util.Arrays;

/** Fills a {@link BooleanColumn}. */
public final class BooleanAppender extends ColumnAppender {
    private byte[] values = new byte[FIRST_CAPACITY];
    private byte[] spare;

    public void append(boolean value) {
        append((byte) (value ? 1 : 0));
    }

    private void append(byte value) {
        int position = next();
        if (position == values.length) {
            values = Arrays.copyOf(values, position * 2);
        }
        values[position] = value;
    }

    @Override
    void appendValue(Object value) {
        append((boolean) (Boolean) value);
    }

    @Override
    void appendFiller() {
        append((byte) 0);
    }

    @Override
    void appendPosition(Column source, int position) {
        append(((BooleanColumn) source).raw(position));
    }

    @Override
    Column build(Positions rows, long[] nulls) {
        byte[] filled = values;
        values = spare == null ? new byte[nextCapacity(rows.size(), filled.length)] : spare;
        spare = null;
        return new BooleanColumn(filled, rows.size(), rows, nulls);
    }

    @Override
    public void recycle(Column column) {
        spare = ((BooleanColumn) column).array();
    }
}
