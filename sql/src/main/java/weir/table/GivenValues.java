package weir.table;

import java.util.ArrayList;
import java.util.List;
import weir.sql.error.SqlException;
import weir.sql.types.LogicalType;
import weir.table.expressions.Expression;
import weir.table.expressions.Term;
import weir.table.types.AbstractDataType;
import weir.table.types.DataType;
import weir.types.Row;

/** The query whose rows a program gives one by one. */
final class GivenValues {
    private static final Term NULL = new Term.Text("NULL");

    private GivenValues() {}

    /** A table of values; {@code type} is that of a row, or null for what the values have in common. */
    static Table table(Workspace workspace, AbstractDataType<?> type, List<?> values) {
        if (values.isEmpty()) {
            throw new SqlException("fromValues() needs a row at least, to know the columns.");
        }
        List<List<Term>> rows = values.stream().map(GivenValues::fields).toList();
        check(rows);
        List<Selection.Item> items = items((DataType) type, rows.get(0).size());
        QueryText text = new QueryText(
                        workspace,
                        "fromValues",
                        new ProgramScope(workspace, names(rows.get(0).size())))
                .sql("SELECT ")
                .listed(items, true)
                .sql(" FROM (VALUES ");
        for (int i = 0; i < rows.size(); i++) {
            List<Term> row = rows.get(i);
            text.sql(i == 0 ? "(" : "), (");
            for (int column = 0; column < items.size(); column++) {
                text.sql(column == 0 ? "" : ", ").argument(i + 1, typed(row.get(column), column, rows));
            }
        }
        return text.sql(")) AS `given`(" + String.join(", ", names(items.size())) + ")")
                .table();
    }

    private static void check(List<List<Term>> rows) {
        int width = rows.get(0).size();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != width) {
                throw new SqlException("fromValues(), argument " + (i + 1) + ": a row of " + width
                        + " values was expected, and this one has "
                        + rows.get(i).size() + ".");
            }
        }
    }

    private static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("f" + i);
        }
        return names;
    }

    /** The columns, converted where a type says to what. */
    private static List<Selection.Item> items(DataType type, int width) {
        LogicalType row = type == null ? null : type.getLogicalType();
        boolean fields = row != null && row.kind() == LogicalType.Kind.ROW;
        if (row != null && width != (fields ? row.children().size() : 1)) {
            throw new SqlException("fromValues(): the rows have " + width + " values, and the type is " + type + ".");
        }
        List<Selection.Item> items = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            Term column = new Term.Column("f" + i);
            if (row == null) {
                items.add(new Selection.Item(0, column, "f" + i));
            } else {
                LogicalType wanted = fields ? row.children().get(i) : row;
                Term converted = Term.pattern("CAST(? AS " + wanted.nullable(true) + ")", column);
                items.add(new Selection.Item(0, converted, fields ? row.names().get(i) : "f0"));
            }
        }
        return items;
    }

    /** The values of a row. */
    private static List<Term> fields(Object value) {
        if (value instanceof Row row) {
            List<Term> fields = new ArrayList<>();
            for (int i = 0; i < row.getArity(); i++) {
                fields.add(field(row.getField(i)));
            }
            return fields;
        }
        if (value instanceof Expression expression
                && expression.term() instanceof Term.Call call
                && call.function().equals("ROW")) {
            return call.arguments();
        }
        return List.of(field(value));
    }

    /** NULL is filled in when the other rows are known. */
    private static Term field(Object value) {
        return value == null ? NULL : Term.of(value);
    }

    /** NULL of the type that the column has in the first row that has a value there. */
    private static Term typed(Term field, int column, List<List<Term>> rows) {
        Term other = rows.stream()
                .map(row -> row.get(column))
                .filter(each -> !each.equals(NULL))
                .findFirst()
                .orElse(NULL);
        return !field.equals(NULL) || other.equals(NULL) ? field : Term.pattern("NULLIF(?, ?)", other, other);
    }
}
