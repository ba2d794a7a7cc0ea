package weir.difference.generate;

import java.util.ArrayList;
import java.util.List;
import weir.difference.data.Table;
import weir.difference.query.Scope;
import weir.difference.query.Sql;

/**
 * Rows that a query may read: a table, or another query.
 *
 * @param query the query; for a table, the one that gives all of it
 * @param table the table's name, empty for a query
 */
record Relation(Sql query, String table, List<Scope.Column> columns, Traits traits) {
    /**
     * What may be done with the rows.
     *
     * @param time the column that watermarks are about; empty for none
     * @param ordered whether the order of arrival is the same in both engines
     * @param last whether nothing may follow
     */
    record Traits(String time, boolean ordered, boolean last) {}

    static Relation of(Table table) {
        List<Scope.Column> columns = table.columns().stream()
                .map(column -> new Scope.Column(column.name(), column.type().family()))
                .toList();
        Sql query = Sql.node("query", "SELECT * FROM " + table.name());
        Traits traits = new Traits(table.time().column(), true, false);
        return new Relation(query, table.name(), columns, traits);
    }

    boolean isTimed() {
        return !traits.time().isEmpty();
    }

    Scope scope() {
        return new Scope(columns);
    }

    /** What stands after FROM. */
    Sql source() {
        return table.isEmpty() ? Sql.line("(", query, ")") : Sql.word(table);
    }

    /** Whether these words stand somewhere in its query. */
    boolean says(String words) {
        return query.text().contains(words);
    }

    /** The columns of some families. */
    List<Scope.Column> of(List<String> families) {
        return columns.stream()
                .filter(column -> families.contains(column.family()))
                .toList();
    }

    /** The same rows without event time. */
    Relation timeless() {
        return new Relation(query, table, columns, new Traits("", traits.ordered(), traits.last()));
    }

    /** The columns but the time attribute. */
    List<Scope.Column> withoutTime() {
        return columns.stream()
                .filter(column -> !column.name().equals(traits.time()))
                .toList();
    }

    /** The same rows for steps that must not go by the order of their arrival. */
    Relation unordered() {
        return new Relation(query, table, columns, new Traits(traits.time(), false, traits.last()));
    }

    /** The same rows, which nothing may follow. */
    Relation last() {
        return new Relation(query, table, columns, new Traits(traits.time(), traits.ordered(), true));
    }

    /** The family of the time column: {@code ts} or {@code ltz}. */
    String timeFamily() {
        return columns.stream()
                .filter(column -> column.name().equals(traits.time()))
                .findFirst()
                .orElseThrow()
                .family();
    }

    /** The columns of both. */
    static List<Scope.Column> both(Relation left, Relation right) {
        List<Scope.Column> columns = new ArrayList<>(left.columns());
        columns.addAll(right.columns());
        return columns;
    }
}
