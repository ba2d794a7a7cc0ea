package weir.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weir.sql.ast.Name;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.table.expressions.Scope;
import weir.table.expressions.Term;

/** Text of a query that a method of a table makes. It knows which argument has written what, so that mistakes are told of the argument. */
final class QueryText {
    private final Workspace workspace;
    private final String method;
    private final Scope scope;
    private final StringBuilder text = new StringBuilder();
    private final List<Argument> arguments = new ArrayList<>();

    private record Argument(int number, int begin, int end) {}

    /** A text for {@code method}, whose names mean what {@code scope} says. */
    QueryText(Workspace workspace, String method, Scope scope) {
        this.workspace = workspace;
        this.method = method;
        this.scope = scope;
    }

    QueryText sql(String more) {
        text.append(more);
        return this;
    }

    /** An argument of the method, counted from 1. */
    QueryText argument(int number, Term term) {
        int begin = text.length();
        try {
            text.append(term.sql(scope));
        } catch (SqlException wrong) {
            throw told(wrong, Optional.of(new Argument(number, begin, begin)), term.sql(Scope.READABLE));
        }
        arguments.add(new Argument(number, begin, text.length()));
        return this;
    }

    /** Arguments with commas between them. */
    QueryText listed(List<Selection.Item> items, boolean named) {
        for (int i = 0; i < items.size(); i++) {
            Selection.Item item = items.get(i);
            sql(i == 0 ? "" : ", ").argument(item.argument(), item.term());
            if (named) {
                sql(" AS " + Name.quoted(item.name()));
            }
        }
        return this;
    }

    /** The table that the query gives. */
    Table table() {
        String query = text.toString();
        try {
            return workspace.table(query);
        } catch (SqlException wrong) {
            Optional<Argument> at = wrong.position().flatMap(place -> argument(offset(place)));
            throw told(
                    wrong,
                    at,
                    at.map(each -> query.substring(each.begin(), each.end())).orElse(""));
        }
    }

    /** The table that the query gives, which runs the very same text and so keeps its order. */
    Table table(boolean open) {
        return table().ending(text.toString(), open);
    }

    private SqlException told(SqlException wrong, Optional<Argument> at, String written) {
        String place = at.map(argument -> ", argument " + argument.number() + (written.isEmpty() ? "" : ", " + written))
                .orElse("");
        return new SqlException(method + "()" + place + ": " + wrong.reason()).hint(wrong.hint());
    }

    private int offset(Position place) {
        int offset = 0;
        for (int line = 1; line < place.line(); line++) {
            offset = text.indexOf("\n", offset) + 1;
        }
        return offset + place.column() - 1;
    }

    private Optional<Argument> argument(int offset) {
        return arguments.stream()
                .filter(each -> each.begin() <= offset && offset < each.end())
                .findFirst();
    }
}
