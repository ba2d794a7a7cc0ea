package weir.batch;

import java.util.Arrays;
import weir.types.Row;

/** Rows within a row: a column for each of their fields. */
public final class RowColumn extends Column {
    private final ColumnType type;
    private final Column[] fields;
    private final int valueCount;

    RowColumn(ColumnType type, Column[] fields, int valueCount, Positions rows, long[] nulls) {
        super(rows, nulls);
        this.type = type;
        this.fields = fields;
        this.valueCount = valueCount;
    }

    @Override
    public ColumnType type() {
        return type;
    }

    /** The column of one field; its values are undefined for rows that are null as a whole. */
    public Column field(int index) {
        return restore(fields[index]);
    }

    /** The column of one field by the positions of the values. */
    Column rawField(int index) {
        return fields[index];
    }

    @Override
    Column at(Positions rows) {
        return new RowColumn(type, fields, valueCount, rows, nulls());
    }

    @Override
    int valueCount() {
        return valueCount;
    }

    @Override
    Row valueAt(int position) {
        return Row.of(Arrays.stream(fields).map(field -> field.get(position)).toArray());
    }

    @Override
    long hashAt(int position) {
        long hash = fields.length;
        for (Column field : fields) {
            hash = Hashes.combine(hash, field.hash(position));
        }
        return hash;
    }

    @Override
    boolean equalAt(int position, Column other, int otherPosition) {
        RowColumn that = (RowColumn) other;
        for (int i = 0; i < fields.length; i++) {
            if (!fields[i].equalsAt(position, that.fields[i], otherPosition)) {
                return false;
            }
        }
        return true;
    }
}
