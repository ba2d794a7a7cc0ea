package weir.difference.generate;

import java.util.ArrayList;
import java.util.List;
import weir.difference.query.Scope;
import weir.difference.query.Sql;

/** The columns of a query while it is made: what is computed, and the name that it gets. */
final class Selection {
    private final Workshop workshop;
    private final List<Sql> items = new ArrayList<>();
    private final List<Scope.Column> columns = new ArrayList<>();
    private String time = "";

    Selection(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Adds a column; returns its name. */
    String add(Object expression, String family) {
        String name = workshop.name();
        items.add(Sql.line(expression, " AS " + name));
        columns.add(new Scope.Column(name, family));
        return name;
    }

    /** Adds a column under the name that it has. */
    Selection keep(String name, String family) {
        items.add(Sql.word(name));
        columns.add(new Scope.Column(name, family));
        return this;
    }

    Selection addAll(List<Scope.Column> others) {
        others.forEach(column -> add(column.name(), column.family()));
        return this;
    }

    /** Adds a column that is an attribute of time, and will be one in the result. */
    void addTime(String expression, String family) {
        time = add(expression, family);
    }

    /** Adds columns, the time attribute of {@code input} as such. */
    Selection addAllOf(Relation input) {
        for (Scope.Column column : input.columns()) {
            if (column.name().equals(input.traits().time())) {
                addTime(column.name(), column.family());
            } else {
                add(column.name(), column.family());
            }
        }
        return this;
    }

    /** The query: what is selected, and all that follows FROM. */
    Relation from(boolean ordered, Object... rest) {
        return from("SELECT ", ordered, rest);
    }

    /** The query with a first word of its own, such as SELECT DISTINCT. */
    Relation from(String select, boolean ordered, Object... rest) {
        return query(select, ordered, Sql.line(" FROM ", Sql.line(rest)));
    }

    /** The query: what is selected, and what follows with its own FROM. */
    Relation before(Sql from) {
        return query("SELECT ", false, from);
    }

    private Relation query(String select, boolean ordered, Sql from) {
        Sql query = Sql.node("query", select, Sql.list(", ", 1, items), from);
        return new Relation(query, "", columns, new Relation.Traits(time, ordered, false));
    }
}
