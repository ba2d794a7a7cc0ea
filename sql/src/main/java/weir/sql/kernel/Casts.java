package weir.sql.kernel;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;

/** Text to numbers and truth values, and strings and bytes to a length. Blanks around a value do not count. */
public final class Casts {
    private Casts() {}

    public static int toInt(String text, String type) {
        long value = toLong(text, type);
        long bound =
                type.equals("TINYINT") ? Byte.MAX_VALUE : type.equals("SMALLINT") ? Short.MAX_VALUE : Integer.MAX_VALUE;
        if (value > bound || value < -bound - 1) {
            throw CastException.of(text, type);
        }
        return (int) value;
    }

    /** A whole number; digits after a point are cut off. */
    public static long toLong(String text, String type) {
        String trimmed = text.strip();
        int point = trimmed.indexOf('.');
        String whole = point < 0 ? trimmed : trimmed.substring(0, point);
        if (point >= 0 && !trimmed.substring(point + 1).chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw CastException.of(text, type);
        }
        try {
            boolean noDigits = whole.isEmpty() || whole.equals("-") || whole.equals("+");
            return point >= 0 && noDigits && trimmed.length() > whole.length() + 1 ? 0 : Long.parseLong(whole);
        } catch (NumberFormatException e) {
            throw CastException.of(text, type);
        }
    }

    public static double toDouble(String text, String type) {
        try {
            return Double.parseDouble(checked(text, type));
        } catch (NumberFormatException e) {
            throw CastException.of(text, type);
        }
    }

    public static double toFloat(String text, String type) {
        try {
            return Float.parseFloat(checked(text, type));
        } catch (NumberFormatException e) {
            throw CastException.of(text, type);
        }
    }

    /** Java reads numbers such as 1d and 0x1p3, SQL does not. */
    private static String checked(String text, String type) {
        String trimmed = text.strip();
        char last = trimmed.isEmpty() ? ' ' : trimmed.charAt(trimmed.length() - 1);
        if (last == 'd'
                || last == 'D'
                || last == 'f'
                || last == 'F'
                || trimmed.contains("x")
                || trimmed.contains("X")) {
            throw CastException.of(text, type);
        }
        return trimmed;
    }

    /** Null where the number has too many digits for the type. */
    public static BigDecimal toDecimal(String text, int precision, int scale) {
        try {
            return Decimals.fit(new BigDecimal(text.strip()), precision, scale);
        } catch (NumberFormatException e) {
            throw CastException.of(text, "DECIMAL(" + precision + ", " + scale + ")");
        }
    }

    public static boolean toBoolean(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "t", "true", "y", "yes", "1" -> true;
            case "f", "false", "n", "no", "0" -> false;
            default -> throw CastException.of(text, "BOOLEAN");
        };
    }

    /** The first {@code length} characters. */
    public static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }

    /** Exactly {@code length} characters, with blanks at the end if need be. */
    public static String padded(String text, int length) {
        int missing = length - text.codePointCount(0, text.length());
        return missing > 0 ? text + " ".repeat(missing) : cut(text, length);
    }

    public static byte[] cut(byte[] bytes, int length) {
        return bytes.length <= length ? bytes : Arrays.copyOf(bytes, length);
    }

    public static byte[] padded(byte[] bytes, int length) {
        return bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
    }
}
