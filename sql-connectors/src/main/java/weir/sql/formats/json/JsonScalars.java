package weir.sql.formats.json;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.Locale;
import weir.sql.formats.text.NumberText;
import weir.sql.formats.text.TimeText;
import weir.sql.table.RecordException;
import weir.sql.types.LogicalType;

/** Reads the value at a cursor as one of the plain types. What a text may be follows Flink. */
final class JsonScalars {
    /** So many digits always fit into a long. */
    private static final int LONG_DIGITS = 18;

    private JsonScalars() {}

    /** Reads a string or a plain value: it becomes the cursor's text. */
    static void readText(JsonCursor in, LogicalType type) throws RecordException {
        switch (in.peek()) {
            case '"' -> in.readString();
            case '{' -> throw new RecordException("an object stands where the table has " + type);
            case '[' -> throw new RecordException("an array stands where the table has " + type);
            case 0 -> throw in.broken("a value is missing");
            default -> in.readPlain();
        }
    }

    private static RecordException noValue(JsonCursor in, LogicalType type) {
        return new RecordException("'" + in.textString() + "' is no " + type.nullable(true));
    }

    static boolean readBoolean(JsonCursor in, LogicalType type) throws RecordException {
        readText(in, type);
        in.trimText();
        return in.textString().equalsIgnoreCase("true");
    }

    /** A whole number; of an INT or BIGINT that has a fraction, the part before the point. */
    static long readWhole(JsonCursor in, LogicalType type) throws RecordException {
        in.peek();
        byte[] bytes = in.bytes();
        int start = in.position();
        int end = in.end();
        int digits = start < end && bytes[start] == '-' ? start + 1 : start;
        int at = digits;
        long number = 0;
        while (at < end && at - digits < LONG_DIGITS && bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + (bytes[at] - '0');
            at++;
        }
        boolean simple = at > digits
                && (at == end || JsonCursor.endsPlain(bytes[at]))
                && (bytes[digits] != '0' || at == digits + 1);
        if (!simple) {
            return inRange(readOddWhole(in, type), in, type);
        }
        in.moveTo(at);
        long value = start == digits ? number : -number;
        return fits(value, type) ? value : inRange(readOddWholeAt(in, start, type), in, type);
    }

    private static long readOddWholeAt(JsonCursor in, int start, LogicalType type) throws RecordException {
        in.moveTo(start);
        return readOddWhole(in, type);
    }

    /** A number that is quoted, long, or has a fraction or an exponent. */
    private static long readOddWhole(JsonCursor in, LogicalType type) throws RecordException {
        boolean quoted = in.peek() == '"';
        readText(in, type);
        in.trimText();
        String text = in.textString();
        try {
            if (!quoted && mayHaveFraction(type) && text.matches("-?\\d+[.eE].*")) {
                return truncated(Double.parseDouble(text), in, type);
            }
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw noValue(in, type);
        }
    }

    private static boolean mayHaveFraction(LogicalType type) {
        return type.layout().equals(LogicalType.BIGINT.layout()) || type.kind() == LogicalType.Kind.INT;
    }

    private static long truncated(double number, JsonCursor in, LogicalType type) throws RecordException {
        if (!(Math.abs(number) < 0x1p63)) {
            throw outOfRange(in, type);
        }
        return (long) number;
    }

    private static long inRange(long number, JsonCursor in, LogicalType type) throws RecordException {
        if (!fits(number, type)) {
            throw outOfRange(in, type);
        }
        return number;
    }

    private static RecordException outOfRange(JsonCursor in, LogicalType type) {
        return new RecordException(in.textString() + " is out of the range of " + type.nullable(true));
    }

    private static boolean fits(long number, LogicalType type) {
        return switch (type.kind()) {
            case TINYINT -> number == (byte) number;
            case SMALLINT -> number == (short) number;
            case INT, INTERVAL_YEAR_MONTH -> number == (int) number;
            default -> true;
        };
    }

    static double readDouble(JsonCursor in, LogicalType type) throws RecordException {
        readText(in, type);
        in.trimText();
        try {
            return NumberText.toDouble(in.text(), in.textStart(), in.textEnd());
        } catch (NumberFormatException e) {
            throw noValue(in, type);
        }
    }

    static double readFloat(JsonCursor in, LogicalType type) throws RecordException {
        readText(in, type);
        in.trimText();
        try {
            return Float.parseFloat(in.textString());
        } catch (NumberFormatException e) {
            throw noValue(in, type);
        }
    }

    /** The digits of a decimal become the cursor's text. */
    static void readDecimalText(JsonCursor in, LogicalType type) throws RecordException {
        readText(in, type);
        in.trimText();
    }

    /** A decimal in the type's scale; null where it has too many digits. */
    static BigDecimal readDecimal(JsonCursor in, LogicalType type) throws RecordException {
        readDecimalText(in, type);
        try {
            return NumberText.toDecimal(in.textString(), type);
        } catch (NumberFormatException e) {
            throw noValue(in, type);
        }
    }

    static RecordException noDecimal(JsonCursor in, LogicalType type) {
        return noValue(in, type);
    }

    static int readDate(JsonCursor in, LogicalType type) throws RecordException {
        readText(in, type);
        return TimeText.date(in.text(), in.textStart(), in.textEnd());
    }

    static int readTime(JsonCursor in, LogicalType type) throws RecordException {
        readText(in, type);
        return TimeText.time(in.text(), in.textStart(), in.textEnd());
    }

    static long readTimestamp(JsonCursor in, LogicalType type, char separator) throws RecordException {
        readText(in, type);
        int end = in.textEnd();
        if (type.kind() == LogicalType.Kind.TIMESTAMP_LTZ) {
            if (end == in.textStart() || in.text()[--end] != 'Z') {
                throw new RecordException("'" + in.textString() + "' does not end with Z, as a " + type.nullable(true)
                        + " must, which is in UTC");
            }
        }
        return TimeText.timestamp(in.text(), in.textStart(), end, separator, type.ticksPerSecond());
    }

    static byte[] readBytes(JsonCursor in, LogicalType type) throws RecordException {
        readText(in, type);
        try {
            return Base64.getDecoder().decode(in.textString());
        } catch (IllegalArgumentException e) {
            throw new RecordException("'" + in.textString() + "' is not in base 64, as " + type.nullable(true)
                    + " must be: " + e.getMessage().toLowerCase(Locale.ROOT));
        }
    }
}
