package weir.sql.formats.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import weir.batch.DecimalAppender;
import weir.sql.types.LogicalType;

/** Numbers in decimal. */
public final class NumberText {
    /** So many digits always fit into a long. */
    private static final int LONG_DIGITS = 18;

    /** So many digits always fit into a double without rounding. */
    private static final int DOUBLE_DIGITS = 15;

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private NumberText() {}

    /**
     * The number that the text is, as Java reads it.
     *
     * @throws NumberFormatException where it is none
     */
    public static double toDouble(byte[] text, int start, int end) {
        int at = start < end && text[start] == '-' ? start + 1 : start;
        long digits = 0;
        int count = 0;
        int point = -1;
        for (; at < end && count <= DOUBLE_DIGITS; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                count++;
            } else if (text[at] == '.' && point < 0) {
                point = count;
            } else {
                break;
            }
        }
        if (at < end || count == 0 || count > DOUBLE_DIGITS) {
            return Double.parseDouble(string(text, start, end));
        }
        double value = point < 0 ? digits : digits / POWERS_OF_TEN[count - point];
        return text[start] == '-' ? -value : value;
    }

    /** True for one to 18 digits, perhaps with a minus in front. */
    public static boolean isShortWhole(byte[] text, int start, int end) {
        int digits = start < end && text[start] == '-' ? start + 1 : start;
        if (digits == end || end - digits > LONG_DIGITS) {
            return false;
        }
        for (int at = digits; at < end; at++) {
            if (text[at] < '0' || text[at] > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number of a text that {@link #isShortWhole}. */
    public static long toShortWhole(byte[] text, int start, int end) {
        boolean negative = text[start] == '-';
        long number = 0;
        for (int at = negative ? start + 1 : start; at < end; at++) {
            number = number * 10 + (text[at] - '0');
        }
        return negative ? -number : number;
    }

    /**
     * Appends a number, rounded half up to the scale of the column; null where it has more digits than the column.
     *
     * @throws NumberFormatException where the text is no number
     */
    public static void appendDecimal(byte[] text, int start, int end, LogicalType type, DecimalAppender column) {
        if (!appendShort(text, start, end, type, column)) {
            append(toDecimal(string(text, start, end), type), column);
        }
    }

    private static void append(BigDecimal value, DecimalAppender column) {
        if (value == null) {
            column.appendNull();
        } else {
            column.append(value);
        }
    }

    /** The number of a text in the scale of a type; null where it has too many digits. */
    public static BigDecimal toDecimal(String text, LogicalType type) {
        BigDecimal value = new BigDecimal(text);
        long digitsBeforePoint = (long) value.precision() - value.scale();
        if (value.signum() == 0 || digitsBeforePoint < -type.scale()) {
            return BigDecimal.ZERO.setScale(type.scale());
        }
        if (digitsBeforePoint > type.precision() - type.scale()) {
            return null;
        }
        BigDecimal rounded = value.setScale(type.scale(), RoundingMode.HALF_UP);
        return rounded.precision() > type.precision() ? null : rounded;
    }

    /** Appends a number of a few digits that needs no rounding; false where it is another. */
    private static boolean appendShort(byte[] text, int start, int end, LogicalType type, DecimalAppender column) {
        boolean negative = start < end && text[start] == '-';
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int at = negative ? start + 1 : start; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                count++;
            } else if (text[at] == '.' && point < 0) {
                point = count;
            } else {
                return false;
            }
        }
        int zeros = type.scale() - (point < 0 ? 0 : count - point);
        if (count == 0 || zeros < 0 || count + zeros > Math.min(LONG_DIGITS, type.precision())) {
            return false;
        }
        for (int i = 0; i < zeros; i++) {
            digits *= 10;
        }
        column.append(negative ? -digits : digits);
        return true;
    }

    private static String string(byte[] text, int start, int end) {
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }
}
