package weir.sql.runtime;

import java.util.function.Predicate;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.batch.Column;
import weir.batch.ColumnType;
import weir.batch.LongAppender;
import weir.job.KeyGroups;
import weir.spi.OperatorContext;
import weir.state.KeyedState;
import weir.types.Row;

/** The columns that say which rows belong together: the value itself where it is a single one, else a row of them. */
public final class Keys {
    private static final Long NONE = 0L;

    private final int[] columns;
    private final ColumnType[] types;

    /** Columns of a batch with these layouts; without columns all rows belong together. */
    Keys(int[] columns, ColumnType[] types) {
        this.columns = columns;
        this.types = types;
    }

    /** The key of a row. */
    Object of(Batch batch, int row) {
        if (columns.length == 0) {
            return NONE;
        } else if (columns.length == 1) {
            Object value = batch.column(columns[0]).get(row);
            return value == null || value instanceof byte[] || value instanceof Row
                    ? Row.of(new Object[] {value})
                    : value;
        }
        Row key = new Row(columns.length);
        for (int i = 0; i < columns.length; i++) {
            key.setField(i, batch.column(columns[i]).get(row));
        }
        return key;
    }

    int count() {
        return columns.length;
    }

    /** Where in a batch the columns are. */
    int[] columns() {
        return columns;
    }

    /** True where one of the columns is NULL in a row. */
    boolean hasNull(Batch batch, int row) {
        for (int column : columns) {
            if (batch.column(column).isNull(row)) {
                return true;
            }
        }
        return false;
    }

    /** The values of a key. */
    Row row(Object key) {
        Row row = new Row(columns.length);
        for (int i = 0; i < columns.length; i++) {
            row.setField(i, value(key, i));
        }
        return row;
    }

    /** Appends the key's values to the columns from {@code first} on. */
    void append(Object key, BatchBuilder target, int first) {
        for (int i = 0; i < columns.length; i++) {
            target.column(first + i).append(value(key, i));
        }
    }

    /** Appends the values of a state's current key to the columns from {@code first} on. */
    void appendCurrent(KeyedState state, BatchBuilder target, int first) {
        if (columns.length == 1 && state.isLongCurrent() && target.column(first) instanceof LongAppender numbers) {
            numbers.append(state.currentLong());
        } else {
            append(state.currentKey(), target, first);
        }
    }

    /** Appends the key's values in a row of a batch to the columns from {@code first} on. */
    void appendOf(Batch batch, int row, BatchBuilder target, int first) {
        for (int i = 0; i < columns.length; i++) {
            target.column(first + i).appendFrom(batch.column(columns[i]), row);
        }
    }

    /** The value of the key's {@code index}-th column. */
    static Object value(Object key, int index) {
        return key instanceof Row row ? row.getField(index) : key;
    }

    /** The keys that belong to one task, as the exchange that brings the rows has it. */
    Predicate<Object> owned(OperatorContext.Slice slice) {
        return key -> {
            if (slice.parallelism() == 1) {
                return true;
            }
            long hash = 0;
            for (int i = 0; i < columns.length; i++) {
                hash = hash * 31 + Column.constant(types[i], value(key, i), 1).hash(0);
            }
            int group = KeyGroups.ofHash(Long.hashCode(hash), slice.maxParallelism());
            return KeyGroups.task(group, slice.parallelism(), slice.maxParallelism()) == slice.index();
        };
    }
}
