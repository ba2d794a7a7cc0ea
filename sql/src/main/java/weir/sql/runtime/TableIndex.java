package weir.sql.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.sql.table.Field;

/** The rows of a table, found by their keys. Read by many threads, changed by none. */
final class TableIndex {
    /** Stands for no row. */
    static final int NONE = -1;

    private final Batch rows;
    private final Map<Object, Integer> first = new HashMap<>();

    /** For each row the next one with its key. */
    private final int[] next;

    /** Keys are those of the right side of {@code keys}; rows that match nothing are left out. */
    private TableIndex(Batch rows, JoinKeys keys) {
        this.rows = rows;
        this.next = new int[rows.size()];
        for (int row = rows.size() - 1; row >= 0; row--) {
            if (!keys.matchNothing(PairOperator.RIGHT, rows, row)) {
                Integer later = first.put(keys.of(PairOperator.RIGHT, rows, row), row);
                next[row] = later == null ? NONE : later;
            }
        }
    }

    Batch rows() {
        return rows;
    }

    /** The first row with a key, in the order of the table; {@link #NONE} if there is none. */
    int first(Object key) {
        return first.getOrDefault(key, NONE);
    }

    /** The next row with the same key. */
    int after(int row) {
        return next[row];
    }

    /** Gathers the rows of a table. */
    static final class Builder {
        private final BatchBuilder rows;
        private final JoinKeys keys;

        Builder(List<Field> schema, JoinKeys keys) {
            this.rows = new BatchBuilder(
                    schema.stream().map(field -> field.type().layout()).toList());
            this.keys = keys;
        }

        void add(Batch batch) {
            for (int row = 0; row < batch.size(); row++) {
                for (int column = 0; column < batch.columnCount(); column++) {
                    rows.column(column).appendFrom(batch.column(column), row);
                }
                rows.endRow();
            }
        }

        TableIndex build() {
            return new TableIndex(rows.build(), keys);
        }
    }
}
