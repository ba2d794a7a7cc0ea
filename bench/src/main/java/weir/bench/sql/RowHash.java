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

    /** Of a text's bytes in UTF-8. Words are weighted by their places, so that the processor need not wait between them. */
    static long ofText(byte[] bytes, int start, int end) {
        long hash = (long) end - start;
        long weight = MULTIPLIER;
        int at = start;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash += (long) LONGS.get(bytes, at) * weight;
            weight += STEP;
        }
        for (; at < end; at++) {
            hash += bytes[at] * weight;
            weight += STEP;
        }
        return hash;
    }
}
