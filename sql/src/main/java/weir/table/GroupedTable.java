package weir.table;

import weir.table.expressions.Expression;

/** A table whose rows are in groups. */
public final class GroupedTable {
    private final Table table;
    private final Expression[] keys;

    GroupedTable(Table table, Expression... keys) {
        this.table = table;
        this.keys = keys.clone();
    }

    /** One row for each group: its keys, and functions of many rows. */
    public Table select(Expression... fields) {
        return GroupScope.of(table, null, keys).select(table, fields);
    }
}
