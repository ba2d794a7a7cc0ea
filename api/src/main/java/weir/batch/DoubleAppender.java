package weir.batch;

import java.util.Arrays;

/** Fills a {@link DoubleColumn}. */
public final class DoubleAppender extends ColumnAppender {
    private double[] values = new double[FIRST_CAPACITY];
    private double[] spare;

    public void append(double value) {
        int position = next();
        if (position == values.length) {
            values = Arrays.copyOf(values, position * 2);
        }
        values[position] = value;
    }

    @Override
    void appendValue(Object value) {
        append((double) (Double) value);
    }

    @Override
    void appendFiller() {
        append(0.0);
    }

    @Override
    void appendPosition(Column source, int position) {
        append(((DoubleColumn) source).raw(position));
    }

    @Override
    Column build(Positions rows, long[] nulls) {
        double[] filled = values;
        values = spare == null ? new double[nextCapacity(rows.size(), filled.length)] : spare;
        spare = null;
        return new DoubleColumn(filled, rows.size(), rows, nulls);
    }

    @Override
    public void recycle(Column column) {
        spare = ((DoubleColumn) column).array();
    }
}
