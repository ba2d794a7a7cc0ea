package weir.sql.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where an encoder puts the bytes of records, one behind the other; owned by one thread and used again and again. */
public final class RecordBuffer {
    private static final int FIRST_CAPACITY = 4 << 10;
    private static final int MAX_LONG_DIGITS = 20;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;

    /** The bytes appended so far are the first {@link #size} of these; to read only. */
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return size;
    }

    /** Drops what was appended after the first {@code bytes} bytes. */
    public void cutTo(int bytes) {
        size = bytes;
    }

    public void append(char ascii) {
        ensure(1);
        bytes[size++] = (byte) ascii;
    }

    /** Appends the bytes from {@code start} up to but not including {@code end}. */
    public void append(byte[] source, int start, int end) {
        ensure(end - start);
        System.arraycopy(source, start, bytes, size, end - start);
        size += end - start;
    }

    /** Appends text as UTF-8. */
    public void append(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        append(utf8, 0, utf8.length);
    }

    /** Appends a whole number in decimal. */
    public void append(long number) {
        if (number == Long.MIN_VALUE) {
            append(Long.toString(number));
            return;
        }
        ensure(MAX_LONG_DIGITS);
        if (number < 0) {
            bytes[size++] = '-';
        }
        long rest = Math.abs(number);
        int digits = digitsOf(rest);
        for (int at = size + digits - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    /** Appends the last {@code digits} digits of a number that is not negative, with zeros in front. */
    public void appendDigits(int number, int digits) {
        ensure(digits);
        int rest = number;
        for (int at = size + digits - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    private static int digitsOf(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), (int)
                    Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8)));
        }
    }
}
