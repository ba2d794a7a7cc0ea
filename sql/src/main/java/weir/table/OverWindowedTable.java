package weir.table;

import java.util.Arrays;
import weir.table.expressions.Expression;

/** A table with windows around each of its rows. */
public final class OverWindowedTable {
    private final Table table;
    private final OverWindow[] windows;

    OverWindowedTable(Table table, OverWindow... windows) {
        this.table = table;
        this.windows = windows.clone();
    }

    /** The columns that expressions give; functions of many rows stand before {@code over($("w"))}. */
    public Table select(Expression... fields) {
        return new Combination(table, "select").over(new OverScope(table, windows), fields);
    }

    private static final class OverScope extends ProgramScope {
        private final OverWindow[] windows;

        OverScope(Table table, OverWindow... windows) {
            super(table.workspace(), columns(table));
            this.windows = windows;
        }

        @Override
        public String over(String name) {
            return Arrays.stream(windows)
                    .filter(window -> window.alias().equals(name))
                    .findFirst()
                    .map(window -> window.sql(this))
                    .orElseGet(() -> super.over(name));
        }
    }
}
