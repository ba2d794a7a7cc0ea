package weir.table;

import weir.table.expressions.Expression;

/** A table whose rows are in groups by a window of time and other keys. */
public final class WindowGroupedTable {
    private final Table table;
    private final GroupScope scope;

    WindowGroupedTable(Table table, GroupScope scope) {
        this.table = table;
        this.scope = scope;
    }

    /** One row for each group: its keys, {@code $("w").start()} and the like, and functions of many rows. */
    public Table select(Expression... fields) {
        return scope.select(table, fields);
    }
}
