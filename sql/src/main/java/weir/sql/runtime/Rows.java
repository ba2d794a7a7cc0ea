package weir.sql.runtime;

import java.util.Comparator;
import java.util.List;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.sql.plan.SortKey;
import weir.sql.types.ValueComparison;
import weir.types.Row;

/** Rows taken out of batches to be kept, and put into batches again. */
final class Rows {
    private Rows() {}

    /** A row of a batch with all its values. */
    static Row of(Batch batch, int row) {
        Row kept = new Row(batch.columnCount());
        for (int column = 0; column < batch.columnCount(); column++) {
            kept.setField(column, batch.column(column).get(row));
        }
        return kept;
    }

    /** Appends the values of a row; {@link BatchBuilder#endRow} is the caller's. */
    static void append(Row row, BatchBuilder target) {
        for (int column = 0; column < row.getArity(); column++) {
            target.column(column).append(row.getField(column));
        }
    }

    /** The order of rows by some columns; rows that are equal in all of them are equal in it. */
    static Comparator<Row> order(List<SortKey> keys) {
        return (a, b) -> {
            for (SortKey key : keys) {
                int order = compare(key, a.getField(key.column()), b.getField(key.column()));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    static int compare(SortKey key, Object a, Object b) {
        if (a == null || b == null) {
            boolean same = a == null && b == null;
            return same ? 0 : (a == null) == key.nullsFirst() ? -1 : 1;
        }
        int order = ValueComparison.compare(a, b);
        return key.descending() ? -order : order;
    }
}
