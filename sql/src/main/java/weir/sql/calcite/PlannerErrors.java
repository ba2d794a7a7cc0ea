package weir.sql.calcite;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.parser.SqlParserPos;
import weir.base.Nearest;
import weir.base.WeirException;
import weir.sql.error.Position;
import weir.sql.error.SqlException;

/** Tells in SQL's words what goes wrong while a query is planned. */
public final class PlannerErrors {
    /** A message that is told otherwise. */
    private record Rule(Pattern pattern, Function<Matcher, String> words) {
        static Rule of(String pattern, Function<Matcher, String> words) {
            return new Rule(Pattern.compile(pattern, Pattern.DOTALL), words);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(
                    "(?:Object|Table) '([^']*)' not found.*",
                    match -> "There is no table or view '" + match.group(1) + "'."),
            Rule.of("Column '([^']*)' not found in any table(?:; did you mean '([^']*)'\\?)?.*", PlannerErrors::column),
            Rule.of(
                    "Column '([^']*)' not found in table '([^']*)'(?:; did you mean '([^']*)'\\?)?.*",
                    match -> "Table '" + match.group(2) + "' has no column '" + match.group(1) + "'."
                            + did(match.group(3))),
            Rule.of(
                    "Column '([^']*)' is ambiguous.*",
                    match -> "Column '" + match.group(1)
                            + "' is in more than one of the tables. Write the table's name in front of it."),
            Rule.of(
                    "Expression '([^']*)' is not being grouped.*",
                    match -> "'" + match.group(1)
                            + "' is neither in GROUP BY nor inside of an aggregate, so a group has no single value for it."),
            Rule.of(
                    "Aggregate expressions cannot be nested.*",
                    match -> "An aggregate cannot stand inside of another one. Compute the inner one in a sub-query."),
            Rule.of(
                    "Cannot apply '([^']*)' to arguments of type '(.*?)'\\..*",
                    match -> "'" + match.group(1) + "' cannot be applied to " + types(match.group(2)) + "."),
            Rule.of(
                    "Type mismatch in column (\\d+) of (\\w+).*",
                    match -> "The types of column " + match.group(1) + " differ so much that " + match.group(2)
                            + " cannot bring them together. CAST one of them."),
            Rule.of(
                    "Cast function cannot convert value of type (.*?) to type (.*)",
                    match -> "A value of type " + match.group(1) + " cannot be cast to " + match.group(2) + "."),
            Rule.of("Window '([^']*)' not found.*", match -> "There is no window '" + match.group(1) + "'."),
            Rule.of(
                    "Values passed to (\\w+) operator must have compatible types.*",
                    match -> "The values around " + match.group(1)
                            + " have types that do not go together. CAST one of them."));

    private PlannerErrors() {}

    private static String column(Matcher match) {
        return "There is no column '" + match.group(1) + "' in the tables of the query." + did(match.group(2));
    }

    private static String did(String nearest) {
        return nearest == null ? "" : " Did you mean '" + nearest + "'?";
    }

    /** What failed, for a person; {@code tables} are the names to suggest. */
    public static RuntimeException of(Throwable failure, FunctionTypes functions, Collection<String> tables) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SqlException told) {
                return told;
            } else if (each instanceof PlanningException planning) {
                return at(new SqlException(planning.getMessage()), planning.position())
                        .because(failure);
            } else if (each instanceof WeirException told) {
                return new SqlException(told.getMessage()).because(failure);
            } else if (each instanceof CalciteContextException told
                    && !(told.getCause() instanceof CalciteContextException)) {
                return validation(told, functions, tables).because(failure);
            }
        }
        if (failure instanceof StackOverflowError) {
            return new SqlException("The query is nested too deeply. Divide it with views.");
        }
        return new SqlException("The query cannot be planned: " + plain(String.valueOf(failure.getMessage())))
                .because(failure);
    }

    private static SqlException at(SqlException error, SqlParserPos position) {
        return position == null || position.getLineNum() < 1
                ? error
                : error.orAt(new Position(position.getLineNum(), Math.max(1, position.getColumnNum())));
    }

    private static SqlException validation(
            CalciteContextException told, FunctionTypes functions, Collection<String> tables) {
        String message =
                told.getCause() == null ? told.getMessage() : told.getCause().getMessage();
        SqlException error = error(String.valueOf(message), functions, tables);
        return told.getPosLine() < 1
                ? error
                : error.orAt(new Position(told.getPosLine(), Math.max(1, told.getPosColumn())));
    }

    private static SqlException error(String message, FunctionTypes functions, Collection<String> tables) {
        Matcher signature = Pattern.compile("No match found for function signature (\\S+?)\\((.*)\\)", Pattern.DOTALL)
                .matcher(message);
        if (signature.lookingAt()) {
            String name = signature.group(1);
            return new SqlException(
                            functions.has(name)
                                    ? "Function " + name + " does not take " + types(signature.group(2)) + "."
                                    : "There is no function '" + name + "'.")
                    .hint(functions.has(name) ? "" : functions.hint(name));
        }
        for (Rule rule : RULES) {
            Matcher match = rule.pattern().matcher(message);
            if (match.matches()) {
                boolean table = message.matches("(?s)(Object|Table) '.*");
                return new SqlException(rule.words().apply(match))
                        .hint(table ? Nearest.hint(match.group(1), tables) : "");
            }
        }
        return new SqlException(plain(message));
    }

    /** The types of arguments without the brackets of Calcite. */
    private static String types(String text) {
        Matcher angle = Pattern.compile("<([^<>]*)>").matcher(text);
        StringBuilder types = new StringBuilder();
        while (angle.find()) {
            types.append(types.isEmpty() ? "(" : ", ").append(angle.group(1).replace("INTEGER", "INT"));
        }
        return types.isEmpty() ? "no arguments" : types.append(')').toString();
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
