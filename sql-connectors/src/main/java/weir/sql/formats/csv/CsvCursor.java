package weir.sql.formats.csv;

import java.nio.charset.StandardCharsets;
import weir.sql.table.RecordException;

/** Cuts a record into fields, one after the other. A field without quotes and escapes is not copied. */
final class CsvCursor {
    private final CsvDialect dialect;
    private byte[] bytes = {};
    private int at;
    private int end;
    private boolean more;
    private boolean literal;

    private byte[] text;
    private int textStart;
    private int textEnd;
    private byte[] unquoted = {};

    CsvCursor(CsvDialect dialect) {
        this.dialect = dialect;
    }

    void reset(byte[] source, int start, int to) {
        bytes = source;
        at = start;
        end = to;
        more = true;
    }

    /** True where another field follows; a record without any character has one, which is empty. */
    boolean hasNext() {
        return more;
    }

    /** The array that holds the field read last, from {@link #textStart} up to {@link #textEnd}. */
    byte[] text() {
        return text;
    }

    int textStart() {
        return textStart;
    }

    int textEnd() {
        return textEnd;
    }

    /** Reads the next field and steps over the delimiter behind it. */
    void read() throws RecordException {
        if (dialect.hasQuote() && at < end && bytes[at] == dialect.quote()) {
            readQuoted();
        } else {
            readPlain();
        }
    }

    private void readPlain() {
        int start = at;
        byte delimiter = dialect.delimiter();
        boolean escaped = false;
        while (at < end && bytes[at] != delimiter) {
            if (dialect.hasEscape() && bytes[at] == dialect.escape()) {
                escaped = true;
                at++;
            }
            at++;
        }
        int stop = Math.min(at, end);
        at = stop;
        if (escaped) {
            unescape(start, stop, false);
        } else {
            text = bytes;
            textStart = start;
            textEnd = stop;
        }
        endField();
    }

    private void readQuoted() throws RecordException {
        int start = at + 1;
        int close = closingQuote(start);
        if (close < 0) {
            throw new RecordException("the quote is missing that ends the field");
        }
        if (literal) {
            text = bytes;
            textStart = start;
            textEnd = close;
        } else {
            unescape(start, close, true);
        }
        at = close + 1;
        while (at < end && bytes[at] == ' ' && dialect.delimiter() != ' ') {
            at++;
        }
        if (at < end && bytes[at] != dialect.delimiter()) {
            throw new RecordException("'" + new String(bytes, at, end - at, StandardCharsets.UTF_8)
                    + "' stands behind a quote that ends a field");
        }
        endField();
    }

    /** Where the quote is that ends the field, or -1; says whether all before it is {@link #literal}. */
    private int closingQuote(int start) {
        literal = true;
        int i = start;
        while (i < end) {
            if (dialect.hasEscape() && bytes[i] == dialect.escape()) {
                literal = false;
                i += 2;
            } else if (bytes[i] != dialect.quote()) {
                i++;
            } else if (i + 1 < end && bytes[i + 1] == dialect.quote()) {
                literal = false;
                i += 2;
            } else {
                return i;
            }
        }
        return -1;
    }

    private void endField() {
        more = at < end;
        at++;
    }

    /** Takes escapes away, and of two quotes in a quoted field the first. */
    private void unescape(int from, int to, boolean quoted) {
        if (unquoted.length < to - from) {
            unquoted = new byte[Math.max(to - from, unquoted.length * 2)];
        }
        int length = 0;
        for (int i = from; i < to; i++) {
            boolean skipped =
                    dialect.hasEscape() && bytes[i] == dialect.escape() || quoted && bytes[i] == dialect.quote();
            if (skipped && i + 1 < to) {
                i++;
            }
            unquoted[length++] = bytes[i];
        }
        text = unquoted;
        textStart = 0;
        textEnd = length;
    }

    /** False where the record that begins at {@code start} is inside of quotes at {@code to}. */
    boolean isWhole(byte[] source, int start, int to) {
        if (!dialect.hasQuote() || !contains(source, start, to, dialect.quote()) || isComment(source, start, to)) {
            return true;
        }
        reset(source, start, to);
        while (more) {
            if (at < end && bytes[at] == dialect.quote()) {
                int close = closingQuote(at + 1);
                if (close < 0) {
                    return false;
                }
                at = close + 1;
            }
            readPlain();
        }
        return true;
    }

    /** True for a record to be left out. */
    boolean isComment(byte[] source, int start, int to) {
        if (!dialect.comments()) {
            return false;
        }
        int first = start;
        while (first < to && (source[first] == ' ' || source[first] == '\t')) {
            first++;
        }
        return first < to && source[first] == '#';
    }

    private static boolean contains(byte[] source, int start, int to, byte wanted) {
        for (int i = start; i < to; i++) {
            if (source[i] == wanted) {
                return true;
            }
        }
        return false;
    }
}
