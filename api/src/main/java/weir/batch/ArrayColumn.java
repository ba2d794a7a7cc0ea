package weir.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of one element type: all elements in one column, and where in it each list begins. */
public final class ArrayColumn extends Column {
    private final ColumnType type;
    private final Column elements;
    private final int[] offsets;
    private final int valueCount;

    /** List {@code i} goes from {@code offsets[i]} up to {@code offsets[i + 1]} of {@code elements}. */
    ArrayColumn(Column elements, int[] offsets, int valueCount, Positions rows, long[] nulls) {
        super(rows, nulls);
        this.type = ColumnType.array(elements.type());
        this.elements = elements;
        this.offsets = offsets;
        this.valueCount = valueCount;
    }

    @Override
    public ColumnType type() {
        return type;
    }

    /** The elements of a row's list; undefined where it is null. */
    public Column elements(int row) {
        int position = position(row);
        return elements.slice(offsets[position], offsets[position + 1]);
    }

    /** The number of elements of a row's list; undefined where it is null. */
    public int length(int row) {
        int position = position(row);
        return offsets[position + 1] - offsets[position];
    }

    /** All elements of all lists. */
    Column allElements() {
        return elements;
    }

    /** Where the list at a position, as {@link #position} gives it, begins. */
    int offset(int position) {
        return offsets[position];
    }

    @Override
    Column at(Positions rows) {
        return new ArrayColumn(elements, offsets, valueCount, rows, nulls());
    }

    @Override
    int valueCount() {
        return valueCount;
    }

    @Override
    List<Object> valueAt(int position) {
        List<Object> list = new ArrayList<>(offsets[position + 1] - offsets[position]);
        for (int i = offsets[position]; i < offsets[position + 1]; i++) {
            list.add(elements.get(i));
        }
        return Collections.unmodifiableList(list);
    }

    @Override
    long hashAt(int position) {
        long hash = (long) offsets[position + 1] - offsets[position];
        for (int i = offsets[position]; i < offsets[position + 1]; i++) {
            hash = Hashes.combine(hash, elements.hash(i));
        }
        return hash;
    }

    @Override
    boolean equalAt(int position, Column other, int otherPosition) {
        ArrayColumn that = (ArrayColumn) other;
        int start = offsets[position];
        int otherStart = that.offsets[otherPosition];
        int length = offsets[position + 1] - start;
        boolean equal = length == that.offsets[otherPosition + 1] - otherStart;
        for (int i = 0; equal && i < length; i++) {
            equal = elements.equalsAt(start + i, that.elements, otherStart + i);
        }
        return equal;
    }
}
