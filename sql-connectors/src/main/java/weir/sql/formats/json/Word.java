package weir.sql.formats.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that are compared with others many times: eight at once. */
final class Word {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int length;
    private final long first;
    private final long firstMask;
    private final long last;

    /** Takes over {@code bytes}, of which there must be one at least. */
    Word(byte[] bytes) {
        this.bytes = bytes;
        length = bytes.length;
        byte[] padded = Arrays.copyOf(bytes, Math.max(length, Long.BYTES));
        first = (long) LONGS.get(padded, 0);
        firstMask = length >= Long.BYTES ? -1L : -1L >>> (Long.SIZE - Byte.SIZE * length);
        last = (long) LONGS.get(padded, padded.length - Long.BYTES);
    }

    int length() {
        return length;
    }

    /** True where the bytes from {@code at} on are these; {@code end} is where those end that count. */
    boolean isAt(byte[] source, int at, int end) {
        if (end - at < length) {
            return false;
        }
        if (source.length - at < Long.BYTES) {
            return Arrays.equals(source, at, at + length, bytes, 0, length);
        }
        long difference = ((long) LONGS.get(source, at) ^ first) & firstMask;
        if (length > Long.BYTES) {
            difference |= (long) LONGS.get(source, at + length - Long.BYTES) ^ last;
        }
        return difference == 0 && (length <= 2 * Long.BYTES || isMiddleAt(source, at));
    }

    private boolean isMiddleAt(byte[] source, int at) {
        int from = Long.BYTES;
        int to = length - Long.BYTES;
        return Arrays.equals(source, at + from, at + to, bytes, from, to);
    }
}
