package weir.connectors.file.sink;

import java.io.IOException;
import java.io.OutputStream;
import weir.base.Disk;
import weir.base.WeirException;

/**
 * A file that nobody sees until it is whole and committed: it is written under a hidden name, and keeps that until {@link
 * FileCommitter} gives it its own.
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
    private boolean recorded;

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

    /** Goes on with a file where a checkpoint left it. */
    static HiddenFile resume(Disk disk, FileSinkCommittable file) throws IOException {
        Disk.Writer writer = disk.append(file.hiddenPath(), file.length());
        HiddenFile resumed = new HiddenFile(disk, file.hiddenPath(), file.path(), writer);
        resumed.size = file.length();
        resumed.recorded = true;
        return resumed;
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

    /** Makes all that was written durable; the file is going to be written to, and a checkpoint may know it so far. */
    FileSinkCommittable record() throws IOException {
        flush();
        writer.sync();
        recorded = true;
        return soFar();
    }

    /** Makes the file whole and durable. */
    void finish() throws IOException {
        flush();
        writer.sync();
        writer.close();
    }

    /** The file with what has been written to it. */
    FileSinkCommittable soFar() {
        return new FileSinkCommittable(hiddenPath, path, size);
    }

    /** Gives up; the hidden file stays only if a checkpoint may need it. */
    @Override
    public void close() throws IOException {
        writer.close();
        if (!recorded) {
            disk.delete(hiddenPath);
        }
    }
}
