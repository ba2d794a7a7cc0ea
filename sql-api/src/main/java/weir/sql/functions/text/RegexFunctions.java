package weir.sql.functions.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;

/** Functions of regular expressions, which are Java's. */
@Topic("Text")
public final class RegexFunctions {
    private RegexFunctions() {}

    @SqlFunction(
            signature = "REGEXP(text STRING, expression STRING) -> BOOLEAN",
            doc = "Whether the expression is found anywhere in the text; never when it is empty or wrong.",
            example = "REGEXP('reservoir', '^res.*r$')",
            result = "TRUE")
    public static boolean regexp(String text, Regex expression) {
        return !expression.isWrong() && !expression.isEmpty() && expression.first(text) != null;
    }

    @SqlFunction(
            signature = "REGEXP_REPLACE(text STRING, expression STRING, replacement STRING) -> STRING NULL",
            doc =
                    "The text with everything that matches replaced. The replacement is taken as it is: $1 stays $1. NULL when the"
                            + " expression is wrong.",
            example = "REGEXP_REPLACE('foobar', 'oo|ar', '_')",
            result = "'f_b_'")
    public static String regexpReplace(String text, Regex expression, String replacement) {
        return expression.isWrong() ? null : expression.matcher(text).replaceAll(Matcher.quoteReplacement(replacement));
    }

    @SqlFunction(
            signature = "REGEXP_EXTRACT(text STRING, expression STRING, [group INT = 0]) -> STRING NULL",
            doc = "What a group of the first match has, the whole match if nothing is said; NULL when nothing matches.",
            example = "REGEXP_EXTRACT('foothebar', 'foo(.*?)(bar)', 2)",
            result = "'bar'")
    public static String regexpExtract(String text, Regex expression, int group) {
        if (expression.isWrong()) {
            return null;
        }
        Matcher first = expression.first(text);
        return first != null && group >= 0 && group <= first.groupCount() ? first.group(group) : null;
    }

    @SqlFunction(
            signature = "REGEXP_EXTRACT_ALL(text STRING, expression STRING, [group INT = 1]) -> ARRAY<STRING> NULL",
            doc =
                    "What a group of every match has, the first group if nothing is said and the whole match for 0; NULL when there"
                            + " is no such group.",
            example = "REGEXP_EXTRACT_ALL('Ab1Ac2', '([A-Z])([a-z])', 2)",
            result = "ARRAY['b', 'c']")
    public static List<Object> regexpExtractAll(String text, Regex expression, int group) {
        if (expression.isWrong()) {
            return null;
        }
        Matcher matcher = expression.matcher(text);
        if (group < 0 || group > matcher.groupCount()) {
            return null;
        }
        List<Object> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }

    @SqlFunction(
            signature = "REGEXP_COUNT(text STRING, expression STRING) -> INT NULL",
            doc = "How many times the expression is found.",
            example = "REGEXP_COUNT('abab', 'a.')",
            result = "2")
    public static Integer regexpCount(String text, Regex expression) {
        return expression.isWrong()
                ? null
                : (int) expression.matcher(text).results().count();
    }

    @SqlFunction(
            signature = "REGEXP_INSTR(text STRING, expression STRING) -> INT NULL",
            doc = "Where the first match begins; 0 when nothing matches.",
            example = "REGEXP_INSTR('a1b2', '[0-9]')",
            result = "2")
    public static Integer regexpInstr(String text, Regex expression) {
        if (expression.isWrong()) {
            return null;
        }
        Matcher first = expression.first(text);
        return first == null ? 0 : first.start() + 1;
    }

    @SqlFunction(
            signature = "REGEXP_SUBSTR(text STRING, expression STRING) -> STRING NULL",
            doc = "The first match; NULL when nothing matches.",
            example = "REGEXP_SUBSTR('a1b22', '[0-9]{2}')",
            result = "'22'")
    public static String regexpSubstr(String text, Regex expression) {
        return regexpExtract(text, expression, 0);
    }
}
