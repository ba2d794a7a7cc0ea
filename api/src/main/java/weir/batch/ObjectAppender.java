package weir.batch;

import java.util.Arrays;

/** Fills an {@link ObjectColumn}. Its arrays are not used again: old ones would keep objects alive. */
public final class ObjectAppender extends ColumnAppender {
    private Object[] values = new Object[FIRST_CAPACITY];

    @Override
    void appendValue(Object value) {
        int position = next();
        if (position == values.length) {
            values = Arrays.copyOf(values, position * 2);
        }
        values[position] = value;
    }

    @Override
    void appendFiller() {
        appendValue(null);
    }

    @Override
    void appendPosition(Column source, int position) {
        appendValue(source.valueAt(position));
    }

    @Override
    Column build(Positions rows, long[] nulls) {
        Object[] filled = values;
        values = new Object[nextCapacity(rows.size(), filled.length)];
        return new ObjectColumn(filled, rows.size(), rows);
    }
}
