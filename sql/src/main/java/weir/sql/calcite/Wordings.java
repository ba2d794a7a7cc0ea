package weir.sql.calcite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in SQL's words what the validator says in its own. */
final class Wordings {
    /** A message that is told otherwise. */
    private record Rule(Pattern pattern, Function<Matcher, String> words) {
        static Rule of(String pattern, Function<Matcher, String> words) {
            return new Rule(Pattern.compile(pattern, Pattern.DOTALL), words);
        }

        static Rule of(String pattern, String words) {
            return of(pattern, match -> match.replaceFirst(words));
        }
    }

    /** Signs by the names that the validator has for them. */
    private static final Map<String, String> SIGNS =
            Map.of("ITEM", "[ ]", "BETWEEN ASYMMETRIC", "BETWEEN", "$SCALAR_QUERY", "( SELECT )");

    private static final List<Rule> RULES = List.of(
            Rule.of(
                    "Column '([^']*)' is ambiguous.*",
                    "Column '$1' is in more than one of the tables. Write the table's name in front of it."),
            Rule.of(
                    "Expression '([^']*)' is not being grouped.*",
                    "'$1' is neither in GROUP BY nor inside of an aggregate, so a group has no single value for it."),
            Rule.of(
                    "Aggregate expressions cannot be nested.*",
                    "An aggregate cannot stand inside of another one. Compute the inner one in a sub-query."),
            Rule.of(
                    "Cannot apply '\\$SCALAR_QUERY' to arguments.*",
                    "A sub-query that stands for one value has one column, and this one has several."),
            Rule.of(
                    "Cannot apply '([^']*)' to arguments of type '(.*?)'\\..*",
                    match -> "'" + SIGNS.getOrDefault(match.group(1), match.group(1)) + "' cannot be applied to "
                            + TypeWords.arguments(match.group(2)) + "."),
            Rule.of(
                    "Type mismatch in column (\\d+) of (\\w+).*",
                    "The types of column $1 differ so much that $2 cannot bring them together. CAST one of them."),
            Rule.of(
                    "Cast function cannot convert value of type (.*?) to type (.*)",
                    match -> "A value of type " + TypeWords.of(match.group(1)) + " cannot be cast to "
                            + TypeWords.of(match.group(2)) + "."),
            Rule.of("Window '([^']*)' not found.*", "There is no window '$1'."),
            Rule.of(
                    "Values passed to VALUES operator must have compatible types.*",
                    "The rows of VALUES need the same number of columns, of types that go together."),
            Rule.of(
                    "Values passed to (\\w+) operator must have compatible types.*",
                    "The values around $1 have types that do not go together. CAST one of them."),
            Rule.of("(\\w+) clause must be a condition.*", "$1 needs a condition: something that is true or false."),
            Rule.of(
                    "Illegal mixing of types in CASE.*",
                    "The results of a CASE or COALESCE have types that do not go together. CAST one of them."),
            Rule.of("Expected a boolean type.*", "A condition is wanted here: something that is true or false."),
            Rule.of(
                    "Parameters must be of the same type.*",
                    "The elements of an ARRAY need types that go together. CAST some of them."),
            Rule.of("Map requires an even number.*", "A MAP needs a value for each key: MAP[key, value, …]."),
            Rule.of(
                    "Invalid number of arguments to function '([^']*)'\\. Was expecting (\\d+) arguments.*",
                    match -> match.group(1) + " takes " + counted(match.group(2), "argument") + "."),
            Rule.of(
                    "Aggregate expression is illegal in (WHERE|ON) clause.*",
                    "An aggregate cannot stand in $1, which looks at single rows. Use HAVING, or aggregate in a sub-query."),
            Rule.of(
                    "Aggregate expression is illegal in (.*) clause.*",
                    "An aggregate cannot stand in $1. Aggregate in a sub-query."),
            Rule.of(
                    "Windowed aggregate expression is illegal in (.*) clause.*",
                    "A function with OVER cannot stand in $1. Use QUALIFY, or compute it in a sub-query."),
            Rule.of(
                    "Argument to (GROUPING\\w*) operator must be a grouped expression.*",
                    "$1 asks about what stands in GROUP BY, and this does not."),
            Rule.of("Ordinal out of range.*", "The query has no column of that number; the first one is 1."),
            Rule.of("OVER clause is necessary.*", "This function needs OVER (… ORDER BY …) behind it."),
            Rule.of("RANK or DENSE_RANK functions require ORDER BY.*", "OVER needs an ORDER BY to rank rows by."),
            Rule.of(
                    "Data Type mismatch between ORDER BY and RANGE.*",
                    "RANGE reaches back by a distance of what ORDER BY sorts by, such as INTERVAL '1' HOUR for a time."),
            Rule.of(
                    "OVER must be applied to aggregate.*",
                    "OVER stands behind an aggregate, or a function such as ROW_NUMBER(), and this is none."),
            Rule.of(
                    "Column count mismatch in (.*)\\.?",
                    match -> "The queries around " + match.group(1).replaceAll("\\.$", "")
                            + " have different numbers of columns."),
            Rule.of(
                    "Number of columns must match number of query columns.*",
                    "There are not as many names here as the query has columns."),
            Rule.of(
                    "List of column aliases must have same degree as table; table has (\\d+) columns.*alias list has (\\d+).*",
                    match -> "Here " + (match.group(2).equals("1") ? "is 1 name" : "are " + match.group(2) + " names")
                            + " for the columns of a table that has " + match.group(1) + "."),
            Rule.of("'([^']*)' is not a valid time frame.*", "'$1' is no unit of time."),
            Rule.of("Illegal (\\w+) literal '?(.*?)'?: not in format '(.*)'.*", "$1 '$2' is not written as $1 '$3'."),
            Rule.of("Illegal interval literal format '?(.*?)'? for (.*)", "'$1' is no $2."),
            Rule.of(
                    "Interval field value (.*) exceeds precision of (\\w+)\\(\\d+\\) field.*",
                    "An interval has two digits unless it says how many, and this one has the value $1. Write $2(3), for instance."),
            Rule.of("Binary literal string must contain an even.*", "X'…' needs two digits for each byte."),
            Rule.of(
                    "Numeric literal '(.*)' out of range.*",
                    "The number $1 is out of range: numbers have at most 38 digits."),
            Rule.of("QUALIFY expression .*", "QUALIFY filters by a function with OVER, and there is none here."),
            Rule.of(
                    "Duplicate relation name '([^']*)' in FROM.*",
                    "FROM has two tables called '$1'. Call one of them something else: AS other."),
            Rule.of(
                    "Illegal use of dynamic parameter.*",
                    "'?' stands for a parameter, and there are none here. Write the value."),
            Rule.of("ORDER BY unexpected.*", "This aggregate takes rows as they come, without ORDER BY."),
            Rule.of(
                    "DISTINCT/ALL not allowed with (\\w+) function.*",
                    "$1 is no aggregate, so DISTINCT has no meaning."),
            Rule.of(
                    "The system time period specification expects Timestamp type but is '(.*?)'.*",
                    match -> "FOR SYSTEM_TIME AS OF wants a time, and this is " + TypeWords.of(match.group(1)) + "."));

    private Wordings() {}

    private static String counted(String number, String noun) {
        return switch (number) {
            case "0" -> "no " + noun + "s";
            case "1" -> "1 " + noun;
            default -> number + " " + noun + "s";
        };
    }

    /** The sentence for a message; empty where none is known. */
    static Optional<String> of(String message) {
        for (Rule rule : RULES) {
            Matcher match = rule.pattern().matcher(message);
            if (match.matches()) {
                return Optional.of(rule.words().apply(match));
            }
        }
        return Optional.empty();
    }
}
