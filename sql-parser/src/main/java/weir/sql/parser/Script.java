package weir.sql.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts a script into statements at its semicolons, those in texts, names and comments left alone, and those between
 * STATEMENT SET BEGIN and END too.
 */
public final class Script {
    private static final Pattern SET_OF_STATEMENTS =
            Pattern.compile("^(EXPLAIN\\b.*?)?\\s*(EXECUTE\\s+)?STATEMENT\\s+SET\\s+BEGIN\\b.*", Pattern.DOTALL);
    private static final int WORDS_BEFORE_BEGIN = 200;

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final LineCount lines;
    private int at;
    private int begin = -1;
    private int segment;

    private Script(String text) {
        this.text = text;
        this.lines = new LineCount(text);
    }

    /** The statements of a script in their order; what consists of comments only is none. */
    public static List<Part> parts(String text) {
        return new Script(text).cut();
    }

    private List<Part> cut() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == ';') {
                semicolon();
            } else if (!skipComment() && !Character.isWhitespace(next)) {
                word(next);
            } else if (Character.isWhitespace(next)) {
                at++;
            }
        }
        close(false);
        return parts;
    }

    private void word(char first) {
        if (begin < 0) {
            begin = at;
            segment = at;
        }
        at = first == '\'' || first == '`' ? after(String.valueOf(first), at + 1) : at + 1;
    }

    private void semicolon() {
        boolean within = begin >= 0 && isSetOfStatements() && !"END".equals(lastSegment());
        if (!within) {
            close(true);
        }
        at++;
        segment = at;
    }

    private boolean isSetOfStatements() {
        String head = text.substring(begin, Math.min(at, begin + WORDS_BEFORE_BEGIN));
        return SET_OF_STATEMENTS.matcher(upper(head)).matches();
    }

    /** What stands since the semicolon before, without comments. */
    private String lastSegment() {
        return upper(text.substring(segment, at)
                .replaceAll("(?s)--[^\n]*|/\\*.*?\\*/", "")
                .strip());
    }

    private static String upper(String words) {
        return words.toUpperCase(Locale.ROOT);
    }

    private void close(boolean closed) {
        if (begin >= 0) {
            parts.add(new Part(text, begin, at, lines.positionOf(begin), closed));
        }
        begin = -1;
    }

    private boolean skipComment() {
        if (text.startsWith("--", at) || text.startsWith("//", at)) {
            at = after("\n", at);
            return true;
        }
        boolean comment = text.startsWith("/*", at);
        if (comment) {
            at = after("*/", at + 2);
        }
        return comment;
    }

    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
