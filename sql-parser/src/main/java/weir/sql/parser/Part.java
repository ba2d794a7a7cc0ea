package weir.sql.parser;

import weir.sql.error.Position;

/**
 * The text of one statement within a script.
 *
 * @param script the whole script
 * @param begin where the statement's first word begins
 * @param end behind its last character, the semicolon not included
 * @param start where the first word stands
 * @param closed whether a semicolon follows
 */
public record Part(String script, int begin, int end, Position start, boolean closed) {
    /** A text that is a single statement and begins at a place of some script; blanks stand for the rest of that. */
    public static Part whole(String text, Position start) {
        String before = "\n".repeat(start.line() - 1) + " ".repeat(start.column() - 1);
        return new Part(before + text, before.length(), before.length() + text.length(), start, true);
    }

    /** The statement's text. */
    public String text() {
        return script.substring(begin, end);
    }
}
