package weir.base;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Files, as far as Weir needs them. Paths are plain strings with {@code /} between their names. */
public interface Disk {
    /** What is known of a file or directory. */
    record Entry(String path, boolean isDirectory, long sizeBytes, long modifiedMillis) {}

    /** Creates a directory, its parents too, so that its name survives a loss of power; nothing happens if it is there. */
    void createDirectory(String path) throws IOException;

    /**
     * Keeps other processes from locking the same file until the lock is closed or this process has ended, however it does;
     * null if one of them holds it.
     */
    Closeable lock(String path) throws IOException;

    /** Opens a file for reading at {@code offset} bytes from its start. */
    Reader open(String path, long offset) throws IOException;

    /** Creates a file for writing, its parent directories too, which are made to last; fails if the file is there already. */
    Writer create(String path) throws IOException;

    /**
     * Opens a file for going on after its first {@code length} bytes, and drops what comes behind them; fails if the file is
     * missing or shorter.
     */
    Writer append(String path, long length) throws IOException;

    /**
     * Brings a file of this content into being at once: before this returns it is not there, and afterwards it survives a loss of
     * power.
     */
    default void publish(String path, byte[] content) throws IOException {
        String unfinished = path + ".unfinished";
        try (Writer writer = create(unfinished)) {
            writer.write(content, 0, content.length);
            writer.sync();
        }
        rename(unfinished, path);
    }

    /** The entries of a directory in the order of their names. */
    List<Entry> list(String directory) throws IOException;

    /** The entry at {@code path}, or null if nothing is there. */
    Entry find(String path) throws IOException;

    /** Gives a file its final name at once, replacing what had it, and makes the new name durable. */
    void rename(String from, String to) throws IOException;

    /** Deletes a file or an empty directory; false if nothing was there. */
    boolean delete(String path) throws IOException;

    /**
     * Deletes a file so that it does not come back with a loss of power: what it refers to may go next. Nothing happens if it is
     * not there.
     */
    default void retract(String path) throws IOException {
        delete(path);
    }

    /** A file open for reading. */
    interface Reader extends Closeable {
        /** Reads up to {@code length} bytes; -1 at the end of the file. */
        int read(byte[] buffer, int offset, int length) throws IOException;
    }

    /** A file open for writing. */
    interface Writer extends Closeable {
        void write(byte[] buffer, int offset, int length) throws IOException;

        /** Returns when all that was written, and the name of the file, would survive a power loss. */
        void sync() throws IOException;
    }
}
