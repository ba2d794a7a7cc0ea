package weir.connectors.file.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import weir.connectors.file.source.FileSourceSplit.Position;

/** The lines that start in one split, one after the other, from the place where the split goes on. */
public final class SplitLines implements Closeable {
    private static final byte[] UTF_8_BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final LineScanner scanner;

    /** No line that starts here or later is read. */
    private final long end;

    private SplitLines(LineScanner scanner, long end) {
        this.scanner = scanner;
        this.end = end;
    }

    /** Opens the bytes of the split's file from an offset on. */
    @FunctionalInterface
    interface Opening {
        InputStream from(long offset) throws IOException;
    }

    /** Opens a split of a format that {@code splittable} files may be cut for. */
    public static SplitLines open(SplitInput input, boolean splittable) throws IOException {
        return open(input, splittable, input::open);
    }

    static SplitLines open(SplitInput input, boolean splittable, Opening opening) throws IOException {
        FileSourceSplit split = input.split();
        boolean wholeFile = input.isCompressed() || !splittable;
        long resumeAt = split.position().byteOffset();
        long from = resumeAt == Position.UNREAD ? Math.max(0, split.offset() - 1) : resumeAt;
        LineScanner scanner = new LineScanner(opening.from(from), from, split.length());
        if (from == 0) {
            scanner.skipPrefix(UTF_8_BYTE_ORDER_MARK);
        }
        if (resumeAt == Position.UNREAD && split.offset() > 0) {
            scanner.advance(); // the rest of the line that starts in the split before
        }
        return new SplitLines(scanner, wholeFile ? Long.MAX_VALUE : split.end());
    }

    /** Moves to the next line; false behind the last. */
    public boolean advance() throws IOException {
        return scanner.nextOffset() < end && scanner.advance();
    }

    /** Makes one line of this and the next, with what ends this one between them; false where there is no next. */
    public boolean join() throws IOException {
        return scanner.join();
    }

    /** The array that holds the line until the next call. */
    public byte[] buffer() {
        return scanner.buffer();
    }

    /** Where the line starts in {@link #buffer()}. */
    public int start() {
        return scanner.start();
    }

    /** The line's length in bytes, without what ends it. */
    public int length() {
        return scanner.length();
    }

    /** The place of the line's first byte in the file. */
    public long lineOffset() {
        return scanner.lineOffset();
    }

    /** The place of the first byte behind the line and what ends it. */
    public long nextOffset() {
        return scanner.nextOffset();
    }

    @Override
    public void close() throws IOException {
        scanner.close();
    }
}
