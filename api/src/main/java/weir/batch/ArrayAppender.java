package weir.batch;

import java.util.Arrays;
import java.util.List;

/** Fills an {@link ArrayColumn}: elements go to {@link #elements}, then {@link #endList} closes the list. */
public final class ArrayAppender extends ColumnAppender {
    private final ColumnAppender elements;
    private int[] offsets = new int[FIRST_CAPACITY + 1];

    ArrayAppender(ColumnType type) {
        this.elements = type.children().get(0).appender();
    }

    /** Where to append the elements of the next list. */
    public ColumnAppender elements() {
        return elements;
    }

    /** Makes a list of the elements appended since the last one. */
    public void endList() {
        int position = next();
        if (position + 1 == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[position + 1] = elements.size();
    }

    @Override
    void appendValue(Object value) {
        List<?> list = value instanceof Object[] array ? Arrays.asList(array) : (List<?>) value;
        list.forEach(elements::append);
        endList();
    }

    @Override
    void appendFiller() {
        endList();
    }

    @Override
    void appendPosition(Column source, int position) {
        ArrayColumn column = (ArrayColumn) source;
        for (int i = column.offset(position); i < column.offset(position + 1); i++) {
            elements.appendFrom(column.allElements(), i);
        }
        endList();
    }

    @Override
    void onCutTo(int rows) {
        elements.cutTo(offsets[rows]);
    }

    @Override
    Column build(Positions rows, long[] nulls) {
        ArrayColumn built = new ArrayColumn(elements.build(), offsets, rows.size(), rows, nulls);
        offsets = new int[nextCapacity(rows.size(), offsets.length) + 1];
        return built;
    }
}
