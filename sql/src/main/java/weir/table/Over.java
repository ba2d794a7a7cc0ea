package weir.table;

import weir.table.expressions.Expression;

/** Windows around each row: {@code Over.partitionBy($("user")).orderBy($("rowtime")).preceding(UNBOUNDED_RANGE).as("w")}. */
public final class Over {
    private Over() {}

    /** Only rows for which the expressions are the same. */
    public static OverWindow.Partitioned partitionBy(Expression... partitionBy) {
        return new OverWindow.Partitioned(partitionBy);
    }

    /** All rows, by their time. */
    public static OverWindow.Ordered orderBy(Expression orderBy) {
        return partitionBy().orderBy(orderBy);
    }
}
