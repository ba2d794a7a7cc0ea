package weir.connectors.file.source;

import java.io.IOException;
import java.io.InputStream;
import weir.base.Disk;

/** A file on a {@link Disk} as an unbuffered stream. */
final class DiskInputStream extends InputStream {
    private final Disk.Reader reader;
    private final byte[] one = new byte[1];
    private final long fileSize;
    private long position;

    /** {@code fileSize} is what the file held, in bytes, when it was opened at {@code position}. */
    DiskInputStream(Disk.Reader reader, long position, long fileSize) {
        this.reader = reader;
        this.position = position;
        this.fileSize = fileSize;
    }

    /** The place in the file of the next byte to be read. */
    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = reader.read(buffer, offset, length);
        position += Math.max(0, count);
        return count;
    }

    /** Above 0 until the end of the file: how a gzip stream learns that another member follows. */
    @Override
    public int available() {
        return (int) Math.max(0, Math.min(fileSize - position, Integer.MAX_VALUE));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
