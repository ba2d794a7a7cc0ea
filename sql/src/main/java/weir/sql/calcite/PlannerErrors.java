package weir.sql.calcite;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.parser.SqlParserPos;
import weir.base.Nearest;
import weir.base.WeirException;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.types.LogicalType;

/** Tells in SQL's words what goes wrong while a query is planned. */
public final class PlannerErrors {
    private static final Pattern TABLE = Pattern.compile("(Object|Table) '([^']*)' not found.*", Pattern.DOTALL);
    private static final Pattern COLUMN =
            Pattern.compile("Column '([^']*)' not found in (?:any table|table '([^']*)').*", Pattern.DOTALL);
    private static final Pattern IDENTIFIER = Pattern.compile("Unknown identifier '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern SIGNATURE =
            Pattern.compile("No match found for function signature (\\S+?)\\((.*)\\)", Pattern.DOTALL);

    private final FunctionTypes functions;
    private final BiFunction<List<String>, Position, SqlException> missingTables;

    /** {@code missingTables} says what part of a table's name does not exist, and which name is near. */
    public PlannerErrors(FunctionTypes functions, BiFunction<List<String>, Position, SqlException> missingTables) {
        this.functions = functions;
        this.missingTables = missingTables;
    }

    /** What failed, for a person. */
    public SqlException of(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SqlException told) {
                return told;
            } else if (each instanceof BrokenView broken) {
                return new SqlException("The view '" + broken.view() + "' cannot be read any more: "
                                + of(broken.getCause()).reason())
                        .because(failure);
            } else if (each instanceof PlanningException planning) {
                return at(new SqlException(planning.getMessage()), planning.position())
                        .because(failure);
            } else if (each instanceof WeirException told) {
                return new SqlException(told.getMessage()).because(failure);
            } else if (each instanceof ValidationFailure validation) {
                return validation(validation).because(failure);
            }
        }
        if (failure instanceof StackOverflowError) {
            return new SqlException("The query is nested too deeply. Divide it with views.");
        }
        return new SqlException("The query cannot be planned: " + plain(String.valueOf(failure.getMessage())))
                .because(failure);
    }

    private static SqlException at(SqlException error, SqlParserPos position) {
        return position == null || position.getLineNum() < 1 ? error : error.orAt(place(position));
    }

    static Position place(SqlParserPos position) {
        return new Position(position.getLineNum(), Math.max(1, position.getColumnNum()));
    }

    private SqlException validation(ValidationFailure failure) {
        int line = failure.told().getPosLine();
        Position place =
                new Position(Math.max(1, line), Math.max(1, failure.told().getPosColumn()));
        SqlException error = names(failure, place)
                .or(() -> signature(failure.message()))
                .orElseGet(() ->
                        new SqlException(Wordings.of(failure.message()).orElseGet(() -> plain(failure.message()))));
        return line < 1 ? error : error.orAt(place);
    }

    /** What is said of names that nobody knows. */
    private Optional<SqlException> names(ValidationFailure failure, Position place) {
        Matcher column = COLUMN.matcher(failure.message());
        if (column.matches()) {
            return Optional.of(column(failure, column.group(1), column.group(2)));
        }
        Matcher table = TABLE.matcher(failure.message());
        if (table.matches()) {
            return Optional.of(
                    table.group(1).equals("Table")
                            ? prefix(failure, table.group(2))
                            : missingTables.apply(failure.name(), place));
        }
        Matcher identifier = IDENTIFIER.matcher(failure.message());
        return identifier.matches() ? Optional.of(identifier(failure, identifier.group(1))) : Optional.empty();
    }

    private static SqlException column(ValidationFailure failure, String column, String table) {
        int dot = column.lastIndexOf('.');
        if (dot > 0) {
            return new SqlException("'" + column.substring(0, dot) + "' has no field '" + column.substring(dot + 1)
                    + "': its type is no ROW with a field of that name.");
        }
        Set<String> known = table == null ? failure.columns() : failure.columns(table);
        return new SqlException(
                        table == null || table.startsWith("EXPR$")
                                ? "There is no column '" + column + "' in the tables of the query."
                                : "Table '" + table + "' has no column '" + column + "'.")
                .hint(Nearest.hint(column, known));
    }

    /** What stands in front of a point. */
    private static SqlException prefix(ValidationFailure failure, String table) {
        return failure.columns().contains(table)
                ? new SqlException("'" + table
                        + "' is a column here, not a table. Only a ROW has fields to be asked for behind a point.")
                : new SqlException("FROM has no table '" + table + "'.").hint(Nearest.hint(table, failure.tables()));
    }

    private static SqlException identifier(ValidationFailure failure, String name) {
        List<String> types = java.util.Arrays.stream(LogicalType.Kind.values())
                .map(Enum::name)
                .toList();
        String type = Nearest.hint(name, types);
        String column = Nearest.hint(name, failure.columns());
        return new SqlException("There is no '" + name + "' here: no column, table or type is called so.")
                .hint(column.isEmpty() ? type : column);
    }

    private Optional<SqlException> signature(String message) {
        Matcher signature = SIGNATURE.matcher(message);
        if (!signature.lookingAt()) {
            return Optional.empty();
        }
        String name = signature.group(1);
        return Optional.of(
                functions.has(name)
                        ? new SqlException(
                                "Function " + name + " does not take " + TypeWords.arguments(signature.group(2)) + ".")
                        : new SqlException("There is no function '" + name + "'.").hint(functions.hint(name)));
    }

    /** A message without what only a programmer understands. */
    private static String plain(String message) {
        String first = message.lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w*(?:\\$\\w+)*:? ?", "");
        return first.endsWith(".") ? first : first + ".";
    }
}
