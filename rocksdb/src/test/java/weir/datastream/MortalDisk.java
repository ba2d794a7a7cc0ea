package weir.datastream;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.base.Disk;

/**
 * A disk below a path, up to the moment when the process dies: the change that was counted down to does not happen, or half of it
 * where it was a write, and nothing gets through afterwards. Other paths go on, so that the test can tidy up.
 */
final class MortalDisk implements Disk {
    private final Disk disk = new UnsyncedDisk();
    private final String below;
    private final List<Closeable> locks = new ArrayList<>();
    private int changesLeft;

    MortalDisk(String below, int changes) {
        this.below = below;
        this.changesLeft = changes;
    }

    boolean isDead() {
        return changesLeft < 0;
    }

    /** What a machine does when a process is gone. */
    void releaseLocks() throws IOException {
        for (Closeable lock : locks) {
            lock.close();
        }
    }

    private void change(String path) throws IOException {
        if (path.startsWith(below)) {
            changesLeft = Math.max(-1, changesLeft - 1);
        }
        look(path);
    }

    private void look(String path) throws IOException {
        if (isDead() && path.startsWith(below)) {
            throw new IOException("the process is dead");
        }
    }

    @Override
    public void createDirectory(String path) throws IOException {
        change(path);
        disk.createDirectory(path);
    }

    @Override
    public Closeable lock(String path) throws IOException {
        look(path);
        Closeable lock = disk.lock(path);
        if (lock != null) {
            locks.add(lock);
        }
        return lock;
    }

    @Override
    public Reader open(String path, long offset) throws IOException {
        look(path);
        return disk.open(path, offset);
    }

    @Override
    public Writer create(String path) throws IOException {
        change(path);
        return new MortalWriter(disk.create(path), path);
    }

    @Override
    public Writer append(String path, long length) throws IOException {
        change(path);
        return new MortalWriter(disk.append(path, length), path);
    }

    @Override
    public List<Entry> list(String directory) throws IOException {
        look(directory);
        return disk.list(directory);
    }

    @Override
    public Entry find(String path) throws IOException {
        look(path);
        return disk.find(path);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        change(from);
        disk.rename(from, to);
    }

    @Override
    public boolean delete(String path) throws IOException {
        change(path);
        return disk.delete(path);
    }

    private final class MortalWriter implements Writer {
        private final Writer writer;
        private final String path;

        MortalWriter(Writer writer, String path) {
            this.writer = writer;
            this.path = path;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            boolean before = isDead();
            try {
                change(path);
            } catch (IOException e) {
                if (!before) {
                    writer.write(buffer, offset, length / 2);
                }
                throw e;
            }
            writer.write(buffer, offset, length);
        }

        @Override
        public void sync() throws IOException {
            change(path);
            writer.sync();
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
