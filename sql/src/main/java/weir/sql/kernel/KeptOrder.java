package weir.sql.kernel;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import weir.batch.Batch;
import weir.batch.BytesColumn;
import weir.batch.Column;
import weir.batch.ColumnType;
import weir.batch.DecimalColumn;
import weir.batch.LongColumn;
import weir.sql.types.ValueComparison;

/** Orders a row of a batch among rows that are kept as bytes, as {@link ValueComparison} does, without making objects of the usual types. */
public final class KeptOrder {
    private final RowFormat format;
    private final List<ColumnType> types;
    private final By[] columns;

    /** A column that rows are ordered by. */
    public record By(int column, boolean descending, boolean nullsFirst) {}

    /** The order of rows with columns of these types by some of them, the first one first. */
    public KeptOrder(List<ColumnType> types, By... columns) {
        this.format = RowFormat.of(types);
        this.types = types;
        this.columns = columns;
    }

    /** Below 0 where the row of the batch comes before the kept one, which fills {@code kept}; 0 where all columns are the same. */
    public int compare(Batch batch, int row, byte[] kept) {
        for (By by : columns) {
            int order = compare(by, batch.column(by.column()), row, kept);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int compare(By by, Column column, int row, byte[] kept) {
        boolean isNull = column.isNull(row);
        boolean wasNull = RowFormat.isNull(kept, 0, by.column());
        if (isNull || wasNull) {
            return isNull == wasNull ? 0 : isNull == by.nullsFirst() ? -1 : 1;
        }
        int order = values(column, row, kept, by.column());
        return by.descending() ? -order : order;
    }

    private int values(Column column, int row, byte[] kept, int index) {
        int place = format.place(index);
        long word = RowFormat.word(kept, place);
        if (column instanceof LongColumn longs) {
            return Long.compare(longs.getLong(row), word);
        } else if (column instanceof BytesColumn texts) {
            int start = (int) (word >>> Integer.SIZE);
            return Arrays.compareUnsigned(
                    texts.bytes(), texts.start(row), texts.end(row), kept, start, start + (int) word);
        }
        return ValueComparison.compare(column.get(row), value(column, kept, place, types.get(index)));
    }

    private static Object value(Column column, byte[] kept, int place, ColumnType type) {
        long word = RowFormat.word(kept, place);
        return switch (type.kind()) {
            case INT -> (int) word;
            case DOUBLE -> Double.longBitsToDouble(word);
            case BOOLEAN -> word != 0;
            case DECIMAL -> decimal((DecimalColumn) column, kept, place);
            default -> RowFormat.object(kept, 0, place);
        };
    }

    private static BigDecimal decimal(DecimalColumn column, byte[] kept, int place) {
        return RowFormat.decimal(kept, place, column.type().scale());
    }
}
