package weir.connectors.file.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import weir.base.WeirException;

/**
 * Finds lines in a stream of bytes without making an object for any. A line ends at {@code \n}, {@code \r\n} or the end
 * of the stream; its bytes stay in {@link #buffer()} until the next call.
 */
public final class LineScanner implements Closeable {
    /** Large enough that a read of the disk costs little per line, small enough to stay in the cache. */
    private static final int BUFFER_BYTES = 128 << 10;

    private static final int SMALLEST_BUFFER_BYTES = 4 << 10;

    /** A line that is longer is taken for a file that has no lines. */
    private static final int MAX_LINE_BYTES = 256 << 20;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EVERY_BYTE = 0x0101010101010101L;
    private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final InputStream in;
    private byte[] buffer;
    private int limit;
    private int next;
    private int start;
    private int end;
    private long bufferOffset;
    private boolean exhausted;

    /** {@code offset} is the place of the stream's first byte in the file, {@code expectedBytes} about what follows. */
    public LineScanner(InputStream in, long offset, long expectedBytes) {
        this.in = in;
        buffer = new byte[(int) Math.max(SMALLEST_BUFFER_BYTES, Math.min(expectedBytes, BUFFER_BYTES))];
        bufferOffset = offset;
    }

    /** Moves to the next line; false at the end of the stream. */
    public boolean advance() throws IOException {
        start = next;
        int newline = newlineFrom(next);
        if (newline < 0) {
            return lastLine();
        }
        end = newline > start && buffer[newline - 1] == '\r' ? newline - 1 : newline;
        next = newline + 1;
        return true;
    }

    /** Makes one line of this and the next, with what ends this one between them; false at the end of the stream. */
    boolean join() throws IOException {
        int newline = newlineFrom(next);
        if (newline < 0) {
            return next < limit && lastLine();
        }
        end = newline > next && buffer[newline - 1] == '\r' ? newline - 1 : newline;
        next = newline + 1;
        return true;
    }

    private boolean lastLine() {
        next = limit;
        end = limit > start && buffer[limit - 1] == '\r' ? limit - 1 : limit;
        return limit > start;
    }

    /** Drops {@code prefix} if the stream goes on with it. */
    public void skipPrefix(byte[] prefix) throws IOException {
        while (limit - next < prefix.length && fill()) {
            start = next;
        }
        if (limit - next >= prefix.length
                && Arrays.equals(buffer, next, next + prefix.length, prefix, 0, prefix.length)) {
            next += prefix.length;
        }
        start = next;
    }

    public byte[] buffer() {
        return buffer;
    }

    /** Where the line starts in {@link #buffer()}. */
    public int start() {
        return start;
    }

    /** The line's length in bytes, without what ends it. */
    public int length() {
        return end - start;
    }

    /** The place of the line's first byte in the file. */
    public long lineOffset() {
        return bufferOffset + start;
    }

    /** The place of the first byte behind the line and what ends it. */
    public long nextOffset() {
        return bufferOffset + next;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The index of the next newline, reading on as long as there is none; -1 at the end of the stream. */
    private int newlineFrom(int from) throws IOException {
        int unsearched = from - start;
        while (true) {
            int found = indexOfNewline(buffer, start + unsearched, limit);
            if (found >= 0) {
                return found;
            }
            unsearched = limit - start;
            if (!fill()) {
                return -1;
            }
        }
    }

    /** Eight bytes at a time: the highest bit of each byte of {@code hits} says that it is a newline. */
    private static int indexOfNewline(byte[] bytes, int from, int to) {
        int i = from;
        for (int lastWord = to - Long.BYTES; i <= lastWord; i += Long.BYTES) {
            long zeroWhereNewline = (long) LONGS.get(bytes, i) ^ NEWLINES;
            long hits = (zeroWhereNewline - EVERY_BYTE) & ~zeroWhereNewline & HIGH_BITS;
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Reads more bytes behind the unfinished line, which moves to the front; false at the end of the stream. */
    private boolean fill() throws IOException {
        if (exhausted) {
            return false;
        }
        if (start > 0) {
            moveToFront();
        } else if (limit == buffer.length) {
            grow();
        }
        int count = in.read(buffer, limit, buffer.length - limit);
        exhausted = count < 0;
        limit += Math.max(0, count);
        return !exhausted;
    }

    private void moveToFront() {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        bufferOffset += start;
        limit -= start;
        next -= start;
        start = 0;
    }

    private void grow() {
        if (buffer.length >= MAX_LINE_BYTES) {
            throw new WeirException("The line at byte " + bufferOffset + " is longer than " + (MAX_LINE_BYTES >> 20)
                    + " MiB, so this is probably not a file of lines.");
        }
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
}
