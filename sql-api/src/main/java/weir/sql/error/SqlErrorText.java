package weir.sql.error;

/** Errors of SQL with the line that they point at and a caret under the place. */
public final class SqlErrorText {
    /** Characters of a line that are shown; longer lines are cut around the place. */
    private static final int WIDTH = 100;

    private SqlErrorText() {}

    /**
     * The error as several lines: place and reason, the line of the text, a caret, and the hint.
     *
     * @param script the text that the error's position points into
     * @param name what to call the text, such as a file's name; may be empty
     */
    public static String of(SqlException error, String script, String name) {
        String where = name.isEmpty() ? "" : name + ", ";
        String head = error.position().map(at -> where + at + ": ").orElse("") + error.reason();
        String excerpt = error.position().map(at -> excerpt(script, at)).orElse("");
        return head + excerpt + (error.hint().isEmpty() ? "" : "\n" + error.hint());
    }

    private static String excerpt(String script, Position at) {
        String line = script.lines().skip(at.line() - 1L).findFirst().orElse("");
        int caret = Math.min(at.column() - 1, line.length());
        int from = line.length() <= WIDTH ? 0 : Math.max(0, Math.min(caret - WIDTH / 2, line.length() - WIDTH));
        String shown = line.substring(from, Math.min(line.length(), from + WIDTH));
        String number = at.line() + " | ";
        return "\n" + number + shown + "\n" + " ".repeat(number.length()) + blanks(shown, caret - from) + "^";
    }

    /** As much room as the text before the caret takes, tabs kept so that the caret stands right in any terminal. */
    private static String blanks(String shown, int count) {
        return shown.substring(0, count).replaceAll("[^\t]", " ");
    }
}
