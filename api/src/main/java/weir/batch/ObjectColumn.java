package weir.batch;

import java.util.Arrays;
import java.util.Objects;

/** Values of a user's own class: what a DataStream of that class carries. */
public final class ObjectColumn extends Column {
    private final Object[] values;
    private final int valueCount;

    /** Takes over {@code values}: the caller must not write to it any more. */
    public ObjectColumn(Object[] values, int size) {
        this(values, size, Positions.flat(size));
    }

    ObjectColumn(Object[] values, int valueCount, Positions rows) {
        super(rows, null);
        this.values = values;
        this.valueCount = valueCount;
    }

    @Override
    public ColumnType type() {
        return ColumnType.OBJECT;
    }

    @Override
    public Object get(int row) {
        return values[position(row)];
    }

    @Override
    public boolean isNull(int row) {
        return values[position(row)] == null;
    }

    @Override
    public boolean mayHaveNulls() {
        return true;
    }

    /** The values in the order of the rows, {@link #size} of them; to read only. Copies unless the column is flat. */
    public Object[] values() {
        if (positions().isPlain()) {
            return values;
        }
        Object[] ordered = new Object[size()];
        Arrays.setAll(ordered, this::get);
        return ordered;
    }

    @Override
    Column at(Positions rows) {
        return new ObjectColumn(values, valueCount, rows);
    }

    @Override
    int valueCount() {
        return valueCount;
    }

    @Override
    Object valueAt(int position) {
        return values[position];
    }

    @Override
    long hashAt(int position) {
        return Hashes.of(Objects.hashCode(values[position]));
    }

    @Override
    boolean equalAt(int position, Column other, int otherPosition) {
        return Objects.equals(values[position], ((ObjectColumn) other).values[otherPosition]);
    }
}
