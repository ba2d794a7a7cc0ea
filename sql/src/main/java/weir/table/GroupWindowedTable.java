package weir.table;

import weir.table.expressions.Expression;

/** A table whose rows are to be grouped by a window of time. */
public final class GroupWindowedTable {
    private final Table table;
    private final GroupWindow window;

    GroupWindowedTable(Table table, GroupWindow window) {
        this.table = table;
        this.window = window;
    }

    /** Groups by the window, which has to be named, and by other expressions. */
    public WindowGroupedTable groupBy(Expression... fields) {
        return new WindowGroupedTable(
                table, GroupScope.of(table, window, fields).checked());
    }
}
