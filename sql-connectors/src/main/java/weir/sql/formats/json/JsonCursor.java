package weir.sql.formats.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import weir.sql.formats.text.Utf8;
import weir.sql.table.RecordException;

/**
 * A place in a JSON text. What is stepped over is checked for its brackets, quotes and words, so that a record that breaks off is
 * noticed whichever members are wanted.
 */
final class JsonCursor {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EVERY_BYTE = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = EVERY_BYTE * '"';
    private static final long BACKSLASHES = EVERY_BYTE * '\\';

    /** A record whose objects and arrays lie deeper in each other is refused, as Jackson does. */
    private static final int MAX_DEPTH = 1_000;

    private static final int EXCERPT_BYTES = 40;

    private byte[] bytes = {};
    private int start;
    private int at;
    private int end;

    private byte[] text;
    private int textStart;
    private int textEnd;
    private byte[] unescaped = {};

    void reset(byte[] source, int from, int to) {
        bytes = source;
        start = from;
        at = from;
        end = to;
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    int end() {
        return end;
    }

    /** The next byte that is no white space, where the cursor then stands; 0 at the end. */
    byte peek() {
        while (at < end) {
            byte next = bytes[at];
            if (next > ' ' || next != ' ' && next != '\t' && next != '\r' && next != '\n') {
                return next;
            }
            at++;
        }
        return 0;
    }

    /** Steps over {@code wanted} if it is next. */
    boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    /** Steps over {@code wanted} if that is next, to the byte. */
    boolean take(Word wanted) {
        if (!wanted.isAt(bytes, at, end)) {
            return false;
        }
        at += wanted.length();
        return true;
    }

    void require(char wanted) throws RecordException {
        if (!take(wanted)) {
            throw broken("'" + wanted + "' is missing");
        }
    }

    /** The array that holds the text of the value that was read last, from {@link #textStart} up to {@link #textEnd}. */
    byte[] text() {
        return text;
    }

    int textStart() {
        return textStart;
    }

    int textEnd() {
        return textEnd;
    }

    String textString() {
        return new String(text, textStart, textEnd - textStart, StandardCharsets.UTF_8);
    }

    /** Takes blanks away at both ends of the text. */
    void trimText() {
        while (textStart < textEnd && isBlank(text[textStart])) {
            textStart++;
        }
        while (textStart < textEnd && isBlank(text[textEnd - 1])) {
            textEnd--;
        }
    }

    /** What {@link String#trim} takes for a blank. */
    private static boolean isBlank(byte character) {
        return character >= 0 && character <= ' ';
    }

    /** Reads a string, at whose opening quote the cursor stands: its characters become the text. */
    void readString() throws RecordException {
        int from = at + 1;
        skipString();
        text = bytes;
        textStart = from;
        textEnd = at - 1;
        if (!isPlainAscii(bytes, from, textEnd)) {
            if (contains(bytes, '\\', from, textEnd)) {
                unescape(from, textEnd);
            }
            if (!Utf8.isValid(text, textStart, textEnd)) {
                throw broken("a string is not UTF-8");
            }
        }
    }

    /** Steps over a string, at whose opening quote the cursor stands. */
    void skipString() throws RecordException {
        int from = at + 1;
        int quote = quoteFrom(from);
        while (quote < end && bytes[quote - 1] == '\\' && isEscaped(quote, from)) {
            quote = quoteFrom(quote + 1);
        }
        if (quote >= end) {
            throw broken("a string does not end");
        }
        at = quote + 1;
    }

    /** True where the backslashes before a quote are of an odd number. */
    private boolean isEscaped(int quote, int from) {
        int first = quote;
        while (first > from && bytes[first - 1] == '\\') {
            first--;
        }
        return (quote - first) % 2 == 1;
    }

    /** Eight bytes at a time: the lowest bit set in {@code hits} is that of the first byte that is a quote. */
    private int quoteFrom(int from) {
        byte[] source = bytes;
        int stop = end;
        int i = from;
        for (int lastWord = stop - Long.BYTES; i <= lastWord; i += Long.BYTES) {
            long noQuote = (long) LONGS.get(source, i) ^ QUOTES;
            long hits = (noQuote - EVERY_BYTE) & ~noQuote & HIGH_BITS;
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        while (i < stop && source[i] != '"') {
            i++;
        }
        return i;
    }

    /** False where there are backslashes or characters beyond ASCII. */
    private static boolean isPlainAscii(byte[] source, int from, int to) {
        long strange = 0;
        int i = from;
        for (int lastWord = to - Long.BYTES; i <= lastWord; i += Long.BYTES) {
            long word = (long) LONGS.get(source, i);
            long noBackslash = word ^ BACKSLASHES;
            strange |= word | (noBackslash - EVERY_BYTE) & ~noBackslash;
        }
        for (; i < to; i++) {
            strange |= source[i] == '\\' ? HIGH_BITS : source[i];
        }
        return (strange & HIGH_BITS) == 0;
    }

    private static boolean contains(byte[] source, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (source[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    private void unescape(int from, int to) throws RecordException {
        if (unescaped.length < to - from) {
            unescaped = new byte[Math.max(to - from, unescaped.length * 2)];
        }
        int length = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] != '\\') {
                unescaped[length++] = bytes[i];
                continue;
            }
            i++;
            if (bytes[i] == 'u') {
                int units = i + 6 < to && bytes[i + 5] == '\\' && bytes[i + 6] == 'u' ? pair(i, to) : unit(i, to);
                length = Utf8.append(units, unescaped, length);
                i += units >= Character.MIN_SUPPLEMENTARY_CODE_POINT ? 10 : 4;
            } else {
                unescaped[length++] = unescaped(bytes[i]);
            }
        }
        text = unescaped;
        textStart = 0;
        textEnd = length;
    }

    /** The code point of two escapes that form one, else of the first, whose {@code u} is at {@code i}. */
    private int pair(int i, int to) throws RecordException {
        int high = unit(i, to);
        if (!Character.isHighSurrogate((char) high)) {
            return high;
        }
        int low = unit(i + 6, to);
        return Character.isLowSurrogate((char) low) ? Character.toCodePoint((char) high, (char) low) : high;
    }

    private int unit(int i, int to) throws RecordException {
        int unit = 0;
        for (int digit = i + 1; digit <= i + 4; digit++) {
            int value = digit < to ? Character.digit(bytes[digit], 16) : -1;
            if (value < 0) {
                throw broken("an escape \\u has no four hexadecimal digits");
            }
            unit = unit << 4 | value;
        }
        return unit;
    }

    private byte unescaped(byte letter) throws RecordException {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '"', '\\', '/' -> letter;
            default -> throw broken("\\" + (char) letter + " is no escape");
        };
    }

    /** Reads a number or one of the words true, false and null as they stand: they become the text. */
    void readPlain() throws RecordException {
        text = bytes;
        textStart = at;
        skipPlain();
        textEnd = at;
    }

    private void skipPlain() throws RecordException {
        switch (bytes[at]) {
            case 't' -> skipWord("true");
            case 'f' -> skipWord("false");
            case 'n' -> skipWord("null");
            default -> skipNumber();
        }
    }

    private void skipWord(String word) throws RecordException {
        int from = at;
        at = plainEnd();
        if (at - from != word.length()
                || !word.equals(new String(bytes, from, at - from, StandardCharsets.ISO_8859_1))) {
            at = from;
            throw broken("a value is neither a string, a number, true, false nor null");
        }
    }

    private void skipNumber() throws RecordException {
        int from = at;
        int digits = bytes[at] == '-' ? at + 1 : at;
        int i = behindDigits(digits);
        boolean wellFormed = i > digits && (bytes[digits] != '0' || i == digits + 1);
        if (i < end && bytes[i] == '.') {
            int fraction = i + 1;
            i = behindDigits(fraction);
            wellFormed &= i > fraction;
        }
        if (i < end && (bytes[i] == 'e' || bytes[i] == 'E')) {
            int exponent = i + 1 < end && (bytes[i + 1] == '+' || bytes[i + 1] == '-') ? i + 2 : i + 1;
            i = behindDigits(exponent);
            wellFormed &= i > exponent;
        }
        at = i;
        if (!wellFormed || plainEnd() != i) {
            at = from;
            throw broken("a value is neither a string, a number, true, false nor null");
        }
    }

    private int behindDigits(int from) {
        int i = from;
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }

    /** Where the number or word goes on that the cursor stands in: before a bracket, a comma, a colon or a blank. */
    private int plainEnd() {
        int i = at;
        while (i < end && !endsPlain(bytes[i])) {
            i++;
        }
        return i;
    }

    /** True for a byte that cannot be part of a number or a word. */
    static boolean endsPlain(byte next) {
        return next == ',' || next == '}' || next == ']' || next == ':' || next >= 0 && next <= ' ';
    }

    /** Steps over a value of any sort. */
    void skipValue() throws RecordException {
        switch (peek()) {
            case '"' -> skipString();
            case '{', '[' -> skipNested(0);
            case 0 -> throw broken("a value is missing");
            default -> skipPlain();
        }
    }

    private void skipNested(int depth) throws RecordException {
        if (depth >= MAX_DEPTH) {
            throw broken("more than " + MAX_DEPTH + " objects and arrays lie in each other");
        }
        boolean object = bytes[at++] == '{';
        char close = object ? '}' : ']';
        if (take(close)) {
            return;
        }
        do {
            if (object) {
                skipName();
            }
            if (peek() == '{' || peek() == '[') {
                skipNested(depth + 1);
            } else {
                skipValue();
            }
        } while (take(','));
        require(close);
    }

    private void skipName() throws RecordException {
        if (peek() != '"') {
            throw broken("the name of a member is missing");
        }
        skipString();
        require(':');
    }

    /** Says what is wrong with the text, and where. */
    RecordException broken(String problem) {
        int to = Math.min(end, at + EXCERPT_BYTES);
        String rest = at >= end
                ? "the end of the record"
                : "\"" + new String(Arrays.copyOfRange(bytes, at, to), StandardCharsets.UTF_8) + "\"";
        return new RecordException(
                "this is no JSON: " + problem + ", in column " + (at - start + 1) + " before " + rest);
    }
}
