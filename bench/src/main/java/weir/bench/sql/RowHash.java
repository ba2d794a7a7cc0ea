package weir.bench.sql;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The hash of a row, field by field, which all engines' sinks reckon in the same way. */
final class RowHash {
    /** Of a row without fields, and of a field that is NULL. */
    static final long START = 0x5DEECE66DL;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final long STEP = 0x5851F42D4C957F2EL;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private RowHash() {}

    /** The hash of a row whose fields so far have {@code hash}, with one more. */
    static long and(long hash, long field) {
        long next = (hash ^ field) * MULTIPLIER;
        return next ^ next >>> 29;
    }

    /**
     * Of a text's bytes in UTF-8: the length, the first eight bytes, the last eight and eight in the middle, which is enough to
     * see what was cut or swapped and leaves the work to the engines.
     */
    static long ofText(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length < Long.BYTES) {
            return ofShortText(bytes, start, end);
        }
        long hash = length + (long) LONGS.get(bytes, start) * MULTIPLIER;
        hash += (long) LONGS.get(bytes, start + (length - Long.BYTES) / 2) * STEP;
        return hash + (long) LONGS.get(bytes, end - Long.BYTES) * (MULTIPLIER + STEP);
    }

    private static long ofShortText(byte[] bytes, int start, int end) {
        long hash = (long) end - start;
        for (int at = start; at < end; at++) {
            hash = hash * 31 + bytes[at];
        }
        return hash * MULTIPLIER;
    }
}
