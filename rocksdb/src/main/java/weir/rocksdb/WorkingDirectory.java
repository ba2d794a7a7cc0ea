package weir.rocksdb;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.UUID;
import weir.base.Disk;

/**
 * A directory of this process alone on the local disk, and whatever is in it. A process that is killed leaves its directories
 * behind; the next one to need any finds that nobody has them locked, and deletes them. No path is ever used twice, so that whoever
 * is slow to delete an old directory cannot meet a new one in its place.
 *
 * <pre>
 *   BASE/weir-state-NAME-UNIQUE/lock     held as long as the directory is in use
 *                              /...
 * </pre>
 */
record WorkingDirectory(Disk disk, String path, Closeable lock) {
    private static final String PREFIX = "weir-state-";
    private static final String LOCK = "lock";
    private static final int BUFFER_BYTES = 1 << 20;

    /** A directory below {@code base} that nobody uses, after those have gone that nobody uses any more. */
    static WorkingDirectory create(Disk disk, String base, String name) throws IOException {
        disk.createDirectory(base);
        deleteAbandoned(disk, base);
        while (true) {
            String path = base + "/" + PREFIX + name + "-" + UUID.randomUUID();
            disk.createDirectory(path);
            WorkingDirectory made = locked(disk, path);
            if (made != null) {
                return made;
            }
        }
    }

    private static void deleteAbandoned(Disk disk, String base) throws IOException {
        for (Disk.Entry entry : disk.list(base)) {
            String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
            if (entry.isDirectory() && name.startsWith(PREFIX)) {
                deleteIfAbandoned(disk, entry.path());
            }
        }
    }

    private static void deleteIfAbandoned(Disk disk, String path) {
        try {
            WorkingDirectory found = locked(disk, path);
            if (found != null) {
                found.delete();
            }
        } catch (IOException e) {
            // Another user's, or another process deletes it at this moment: it is theirs to delete.
        }
    }

    /** Null if somebody else has it, or has just deleted it. */
    private static WorkingDirectory locked(Disk disk, String path) throws IOException {
        Closeable lock;
        try {
            lock = disk.lock(path + "/" + LOCK);
        } catch (IOException e) {
            if (disk.find(path) == null) {
                return null;
            }
            throw e;
        }
        if (lock != null && disk.find(path + "/" + LOCK) == null) {
            lock.close();
            return null;
        }
        return lock == null ? null : new WorkingDirectory(disk, path, lock);
    }

    /** A directory within this one, which is not made. */
    WorkingDirectory sub(String name) {
        return new WorkingDirectory(disk, path + "/" + name, () -> {});
    }

    void write(String name, byte[] content) throws IOException {
        try (Disk.Writer writer = disk.create(path + "/" + name)) {
            writer.write(content, 0, content.length);
        }
    }

    byte[] read(String name) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (Disk.Reader reader = disk.open(path + "/" + name, 0)) {
            for (int count = reader.read(buffer, 0, buffer.length);
                    count >= 0;
                    count = reader.read(buffer, 0, buffer.length)) {
                content.write(buffer, 0, count);
            }
        }
        return content.toByteArray();
    }

    /** Deletes all of it, the lock last; another process may have begun to delete the rest by then. */
    void delete() throws IOException {
        for (Disk.Entry entry : disk.list(path)) {
            if (entry.isDirectory()) {
                sub(entry.path().substring(path.length() + 1)).delete();
            } else if (!entry.path().endsWith("/" + LOCK)) {
                disk.delete(entry.path());
            }
        }
        disk.delete(path + "/" + LOCK);
        try {
            disk.delete(path);
        } catch (IOException e) {
            if (disk.find(path) != null && disk.find(path + "/" + LOCK) == null) {
                throw e;
            }
        } finally {
            lock.close();
        }
    }
}
