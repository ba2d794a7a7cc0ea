package weir.connectors.file.sink;

import java.io.IOException;
import java.io.OutputStream;
import weir.base.Disk;
import weir.base.WeirException;

/**
 * A file that nobody sees until it is whole: it is written under a hidden name, and {@link #finish} makes its bytes
 * durable before it gives the file its own. Whatever happens before leaves the hidden file behind, and nothing else.
 */
final class HiddenFile extends OutputStream {
    private static final int BUFFER_BYTES = 64 << 10;

    private final Disk disk;
    private final String hiddenPath;
    private final String path;
    private final Disk.Writer writer;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int buffered;
    private long size;

    private HiddenFile(Disk disk, String hiddenPath, String path, Disk.Writer writer) {
        this.disk = disk;
        this.hiddenPath = hiddenPath;
        this.path = path;
        this.writer = writer;
    }

    /** Begins the file {@code directory/name}; {@code id} keeps its hidden name apart from those of other attempts. */
    static HiddenFile create(Disk disk, String directory, String name, String id) throws IOException {
        String base = directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/";
        String hiddenPath = base + "." + name + ".inprogress." + id;
        try {
            return new HiddenFile(disk, hiddenPath, base + name, disk.create(hiddenPath));
        } catch (IOException e) {
            throw new WeirException(
                    "The file " + hiddenPath + " cannot be created: " + e
                            + ". Check that the directory may be written to and that no file stands in its place.",
                    e);
        }
    }

    /** The bytes written so far. */
    long size() {
        return size;
    }

    @Override
    public void write(int b) throws IOException {
        if (buffered == BUFFER_BYTES) {
            flush();
        }
        buffer[buffered++] = (byte) b;
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (length > BUFFER_BYTES - buffered) {
            flush();
        }
        if (length > BUFFER_BYTES) {
            writer.write(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buffer, buffered, length);
            buffered += length;
        }
    }

    /** Passes on what is buffered; it need not survive a power loss. */
    @Override
    public void flush() throws IOException {
        writer.write(buffer, 0, buffered);
        buffered = 0;
    }

    /** Makes the file whole, durable and visible. */
    void finish() throws IOException {
        flush();
        writer.sync();
        writer.close();
        disk.rename(hiddenPath, path);
    }

    /** Gives up; the hidden file stays for whoever wants to look at it. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
