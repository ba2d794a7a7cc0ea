package weir.sql.parser;

import java.util.regex.Pattern;
import weir.sql.error.SqlException;

/** What keeps a statement from taking the session down with it. */
final class Limits {
    /** Parentheses and brackets within each other; people stay below 20, programs that write queries below 100. */
    static final int DEEPEST = 300;

    /** Each sign in a row nests one level deeper, too; "--" begins a comment, which can be as long as it wants. */
    private static final Pattern SIGNS =
            Pattern.compile("(?:(?:NOT\\s|[-+]\\s)\\s*+){" + DEEPEST + "}", Pattern.CASE_INSENSITIVE);

    private Limits() {}

    static void check(Part part) {
        int length = part.end() - part.begin();
        if (length > SqlText.LONGEST) {
            throw new SqlException(
                            "The statement has " + length + " characters; at most " + SqlText.LONGEST + " are read.",
                            part.start())
                    .hint("Long lists of values belong into a file with a table over it.");
        }
        if (depth(part) > DEEPEST || SIGNS.matcher(part.text()).find()) {
            throw tooDeep(part);
        }
    }

    static SqlException tooDeep(Part part) {
        return new SqlException("The statement is nested too deeply.", part.start())
                .hint("At most " + DEEPEST + " levels of parentheses are read; WITH gives a part of a query a name.");
    }

    /** Parentheses in texts count too: they rarely come in hundreds. */
    private static int depth(Part part) {
        int depth = 0;
        int deepest = 0;
        for (int at = part.begin(); at < part.end(); at++) {
            char next = part.script().charAt(at);
            if (next == '(' || next == '[' || next == '<') {
                deepest = Math.max(deepest, ++depth);
            } else if (next == ')' || next == ']' || next == '>' || next == ';') {
                depth = Math.max(0, depth - 1);
            }
        }
        return deepest;
    }
}
