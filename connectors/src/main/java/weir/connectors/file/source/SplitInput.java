package weir.connectors.file.source;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import weir.base.Disk;
import weir.base.WeirException;

/** Opens the bytes of one split, uncompressed, for the reader of a format. */
public final class SplitInput {
    private static final int GZIP_BUFFER_BYTES = 64 << 10;

    private final Disk disk;
    private final FileSourceSplit split;
    private DiskInputStream opened;

    public SplitInput(Disk disk, FileSourceSplit split) {
        this.disk = disk;
        this.split = split;
    }

    public FileSourceSplit split() {
        return split;
    }

    /** What the disk says of the file now. */
    public Disk.Entry entry() throws IOException {
        Disk.Entry entry = disk.find(split.path());
        if (entry == null) {
            throw new NoSuchFileException(split.path());
        }
        return entry;
    }

    /** True where the file is compressed, so that it can only be read from its start. */
    public boolean isCompressed() {
        return isCompressed(split.path());
    }

    static boolean isCompressed(String path) {
        return path.endsWith(".gz") || path.endsWith(".gzip");
    }

    /** The file's bytes from {@code offset} on, counted uncompressed. */
    public InputStream open(long offset) throws IOException {
        try {
            return isCompressed() ? skip(gunzip(file(0)), offset) : file(offset);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new WeirException(
                    "File " + split.path() + " is no longer there, although it was when the source listed its input."
                            + " Put it back and run the job again.",
                    e);
        } catch (AccessDeniedException e) {
            throw new WeirException(
                    "File " + split.path() + " may not be read by this user. Change its permissions, or the user.", e);
        } catch (ZipException | EOFException e) {
            throw new WeirException(
                    "File " + split.path() + " is named like a gzip file but does not begin like one."
                            + " Rename it if it is not compressed, or fetch it again if it is.",
                    e);
        }
    }

    /** How many of the split's bytes, as they are stored, were read so far; a buffer or so ahead of the records. */
    long bytesRead() {
        return opened == null ? 0 : Math.max(0, Math.min(opened.position() - split.offset(), split.length()));
    }

    private InputStream file(long offset) throws IOException {
        opened = new DiskInputStream(disk.open(split.path(), offset), offset, entry().sizeBytes());
        return opened;
    }

    private static InputStream gunzip(InputStream compressed) throws IOException {
        try {
            return new GZIPInputStream(compressed, GZIP_BUFFER_BYTES);
        } catch (IOException e) {
            compressed.close();
            throw e;
        }
    }

    private static InputStream skip(InputStream in, long bytes) throws IOException {
        in.skipNBytes(bytes);
        return in;
    }
}
