package weir.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weir.sql.ast.Name;
import weir.sql.error.SqlException;
import weir.table.expressions.Expression;
import weir.table.expressions.Scope;
import weir.table.expressions.Term;

/** Writes the query of one method of a table. */
final class Combination {
    private final Table table;
    private final String method;
    private final List<String> columns;
    private final Selection selection;

    Combination(Table table, String method) {
        this.table = table;
        this.method = method;
        this.columns = ProgramScope.columns(table);
        this.selection = new Selection(method, columns);
    }

    private QueryText text(String begin) {
        return text(columns, begin);
    }

    private QueryText text(List<String> names, String begin) {
        return new QueryText(table.workspace(), method, new ProgramScope(table.workspace(), names)).sql(begin);
    }

    private Table selected(List<Selection.Item> items) {
        return text("SELECT ")
                .listed(selection.checked(items), true)
                .sql(from())
                .table();
    }

    private String from() {
        return " FROM " + table.reference();
    }

    Table select(Expression... fields) {
        return selected(selection.of(fields));
    }

    Table named(Expression... fields) {
        List<String> names = new ArrayList<>();
        for (Expression field : fields) {
            if (!(field.term() instanceof Term.Column column)) {
                throw new SqlException(
                        method + "() takes names, as in $(\"name\"), and this is " + field.asSummaryString() + ".");
            }
            names.add(column.name());
        }
        return named(names);
    }

    Table named(List<String> names) {
        List<Selection.Item> items = new ArrayList<>(selection.all());
        if (names.size() > items.size()) {
            throw new SqlException(method + "() has " + names.size() + " names for " + items.size() + " columns.");
        }
        for (int i = 0; i < names.size(); i++) {
            items.set(i, items.get(i).called(names.get(i)));
        }
        return selected(items);
    }

    Table where(Expression predicate) {
        return text("SELECT *" + from() + " WHERE ")
                .argument(1, predicate.term())
                .table();
    }

    Table distinct() {
        return text("SELECT DISTINCT *" + from()).table();
    }

    Table join(String word, Table right, Expression predicate) {
        checkSession(right);
        List<String> both = new ArrayList<>(columns);
        both.addAll(checkedNames(ProgramScope.columns(right)));
        return text(both, "SELECT *" + from() + " " + word + " " + right.reference() + " ON ")
                .argument(2, predicate.term())
                .table();
    }

    private void checkSession(Table right) {
        if (right.workspace() != table.workspace()) {
            throw new SqlException(method + "(): the two tables belong to different environments.");
        }
    }

    private List<String> checkedNames(List<String> right) {
        for (String column : columns) {
            if (right.contains(column)) {
                throw new SqlException(method + "(): both tables have a column '" + column + "'.")
                        .hint("Give one of them another name first, with as(…) or renameColumns(…).");
            }
        }
        return right;
    }

    Table lateral(Expression call, boolean outer) {
        return lateral("*", call, outer);
    }

    Table flatMap(Expression call) {
        return lateral("`made`.*", call, false);
    }

    private Table lateral(String selected, Expression call, boolean outer) {
        List<String> names = call.term() instanceof Term.Named named ? named.names() : List.of();
        if (selected.equals("*")) {
            checkedNames(names);
        }
        QueryText text = text("SELECT " + selected + from() + (outer ? " LEFT JOIN " : ", ") + "LATERAL TABLE(")
                .argument(1, call.term())
                .sql(") AS `made`");
        if (!names.isEmpty()) {
            text.sql(names.stream()
                    .map(Name::quoted)
                    .toList()
                    .toString()
                    .replaceAll("^\\[", " (")
                    .replaceAll("]$", ")"));
        }
        return text.sql(outer ? " ON TRUE" : "").table();
    }

    Table with(String word, Table right) {
        checkSession(right);
        return text("SELECT *" + from() + " " + word + " SELECT * FROM " + right.reference())
                .table();
    }

    Table orderBy(Expression... fields) {
        QueryText text = text("SELECT *" + from() + " ORDER BY ");
        for (int i = 0; i < fields.length; i++) {
            text.sql(i == 0 ? "" : ", ").argument(i + 1, fields[i].term());
        }
        return text.table(true);
    }

    /** A query with its end. */
    Table ended(String query, String end, boolean open) {
        return text(query + end).table(open);
    }

    Table adding(boolean replacing, Expression... fields) {
        List<Selection.Item> items = new ArrayList<>(selection.all());
        for (Selection.Item item : selection.of(fields)) {
            int there = columns.indexOf(item.name());
            if (there < 0) {
                items.add(item);
            } else if (replacing) {
                items.set(there, item);
            } else {
                throw new SqlException(method + "(): there is a column '" + item.name() + "' already.")
                        .hint("addOrReplaceColumns(…) takes its place.");
            }
        }
        return selected(items);
    }

    Table renaming(Expression... fields) {
        List<Selection.Item> items = new ArrayList<>(selection.all());
        for (Expression field : fields) {
            if (!(field.term() instanceof Term.Named named)) {
                throw new SqlException(
                        method + "() takes columns with their new names, as in $(\"a\").as(\"b\"), and this is "
                                + field.asSummaryString() + ".");
            }
            int there = columns.indexOf(selection.columns(named.term()).get(0));
            items.set(there, items.get(there).called(named.names().get(0)));
        }
        return selected(items);
    }

    Table dropping(Expression... fields) {
        List<String> dropped = Arrays.stream(fields)
                .flatMap(field -> selection.columns(field.term()).stream())
                .toList();
        List<Selection.Item> left = selection.all().stream()
                .filter(item -> !dropped.contains(item.name()))
                .toList();
        if (left.isEmpty()) {
            throw new SqlException(method + "() would leave no column.");
        }
        return selected(left);
    }

    /** One row for each group of rows for which all keys are the same. */
    Table grouped(Scope scope, List<Term> keys, Expression... fields) {
        QueryText text = new QueryText(table.workspace(), "select", scope)
                .sql("SELECT ")
                .listed(selection.checked(selection.of(fields)), true)
                .sql(from());
        for (int i = 0; i < keys.size(); i++) {
            text.sql(i == 0 ? " GROUP BY " : ", ").argument(i + 1, keys.get(i));
        }
        return text.table();
    }

    /** Columns over windows around each row. */
    Table over(Scope scope, Expression... fields) {
        return new QueryText(table.workspace(), method, scope)
                .sql("SELECT ")
                .listed(selection.checked(selection.of(fields)), true)
                .sql(from())
                .table();
    }
}
