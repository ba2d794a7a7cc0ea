package weir.sql.formats.text;

/** The bytes of characters beyond ASCII. */
public final class Utf8 {
    private static final int LAST_OF_TWO_BYTES = 0x7FF;

    private Utf8() {}

    /** Appends a code point and returns the length of what is then in {@code target}; a lone surrogate becomes '?'. */
    public static int append(int codePoint, byte[] target, int length) {
        int next = length;
        if (codePoint < 0x80) {
            target[next++] = (byte) codePoint;
        } else if (codePoint <= LAST_OF_TWO_BYTES) {
            target[next++] = (byte) (0xC0 | codePoint >> 6);
            target[next++] = (byte) (0x80 | codePoint & 0x3F);
        } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            target[next++] = '?';
        } else if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            target[next++] = (byte) (0xE0 | codePoint >> 12);
            target[next++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
            target[next++] = (byte) (0x80 | codePoint & 0x3F);
        } else {
            target[next++] = (byte) (0xF0 | codePoint >> 18);
            target[next++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
            target[next++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
            target[next++] = (byte) (0x80 | codePoint & 0x3F);
        }
        return next;
    }

    /** True where the bytes from {@code start} up to {@code end} are whole characters. */
    public static boolean isValid(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end) {
            int first = bytes[i];
            if (first >= 0) {
                i++;
                continue;
            }
            int length = length(first & 0xFF);
            if (length == 0 || i + length > end || !isValid(bytes, i, length, first)) {
                return false;
            }
            i += length;
        }
        return true;
    }

    /** How many bytes a character has that begins with this one; 0 where none does. */
    private static int length(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return 2;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 3;
        }
        return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    }

    private static boolean isValid(byte[] bytes, int start, int length, int first) {
        int codePoint = first & 0x7F >> length;
        for (int i = start + 1; i < start + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
            codePoint = codePoint << 6 | bytes[i] & 0x3F;
        }
        return switch (length) {
            case 2 -> true;
            case 3 ->
                codePoint > LAST_OF_TWO_BYTES
                        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
            default -> Character.isValidCodePoint(codePoint) && Character.isSupplementaryCodePoint(codePoint);
        };
    }
}
