package weir.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.sql.error.SqlException;
import weir.table.expressions.Expression;
import weir.table.expressions.Term;

/** Names in a query over groups: those of keys, and that of the window by which rows are grouped. */
final class GroupScope extends ProgramScope {
    private final GroupWindow window;
    private final Map<String, Term> names = new HashMap<>();
    private final List<Term> keys = new ArrayList<>();

    private GroupScope(Table table, GroupWindow window) {
        super(table.workspace(), columns(table));
        this.window = window;
    }

    /** The scope behind {@code groupBy(keys)}; {@code window} is null where there is none. */
    static GroupScope of(Table table, GroupWindow window, Expression... keys) {
        GroupScope scope = new GroupScope(table, window);
        for (Expression key : keys) {
            scope.add(key.term());
        }
        return scope;
    }

    private void add(Term key) {
        if (key instanceof Term.Named named) {
            names.put(named.names().get(0), named.term());
        }
        keys.add(key);
    }

    Table select(Table table, Expression... fields) {
        return new Combination(table, "groupBy").grouped(this, keys, fields);
    }

    @Override
    public String column(String name) {
        if (isWindow(name)) {
            return window.sql("", this);
        }
        Term named = names.get(name);
        return named == null ? super.column(name) : named.sql(this);
    }

    private boolean isWindow(String name) {
        return window != null && window.alias().equals(name);
    }

    @Override
    public String edge(String name, Term.Edge edge) {
        return isWindow(name) ? window.sql("_" + edge, this) : super.edge(name, edge);
    }

    /** That the window is among the keys. */
    GroupScope checked() {
        boolean named = keys.stream().anyMatch(key -> key instanceof Term.Column column && isWindow(column.name()));
        if (!named) {
            throw new SqlException("groupBy() does not name the window '" + window.alias() + "'.")
                    .hint("Write groupBy($(\"" + window.alias() + "\"), …).");
        }
        return this;
    }
}
