package weir.soak.process;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import weir.base.Disk;

/**
 * The machine's disk with phases in it. While it is told to be full, what is written goes to {@code /dev/full}, which answers as
 * a full disk does, by the same system call and with the same error, and needs no rights.
 */
final class StagedDisk implements Disk {
    private static final String FULL_DEVICE = "/dev/full";
    private static final String MANIFEST = "/manifest.json";
    private static final String HIDDEN = ".inprogress.";
    private static final int RESTORED_FIRST = 2;

    private final Disk disk;
    private final AtomicInteger stateReads = new AtomicInteger();
    private volatile boolean full;

    StagedDisk(Disk disk) {
        this.disk = disk;
    }

    void setFull(boolean isFull) {
        full = isFull;
    }

    @Override
    public void createDirectory(String path) throws IOException {
        disk.createDirectory(path);
    }

    @Override
    public Closeable lock(String path) throws IOException {
        return disk.lock(path);
    }

    @Override
    public Reader open(String path, long offset) throws IOException {
        if (isState(path) && stateReads.incrementAndGet() == RESTORED_FIRST) {
            Stage.reach(Phase.RESTORE);
        }
        return disk.open(path, offset);
    }

    @Override
    public Writer create(String path) throws IOException {
        return new StagedWriter(disk.create(path), isState(path));
    }

    @Override
    public Writer append(String path, long length) throws IOException {
        return new StagedWriter(disk.append(path, length), false);
    }

    @Override
    public List<Entry> list(String directory) throws IOException {
        return disk.list(directory);
    }

    @Override
    public Entry find(String path) throws IOException {
        return disk.find(path);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        boolean manifest = to.endsWith(MANIFEST);
        boolean commit = from.contains(HIDDEN);
        if (manifest) {
            Stage.reach(Phase.MANIFEST_UNNAMED);
        } else if (commit) {
            Stage.reach(Phase.COMMIT_BEGIN);
        }
        disk.rename(from, to);
        if (manifest) {
            Stage.reach(Phase.MANIFEST_WRITTEN);
            Stage.tell("complete " + to);
        } else if (commit) {
            Stage.reach(Phase.COMMIT_DONE);
        }
    }

    @Override
    public boolean delete(String path) throws IOException {
        return disk.delete(path);
    }

    @Override
    public void retract(String path) throws IOException {
        disk.retract(path);
    }

    private static boolean isState(String path) {
        return path.contains("/chk-") && path.endsWith(".state");
    }

    /** Writes in halves where a phase lies between them. */
    private final class StagedWriter implements Writer {
        private final Writer file;
        private final boolean state;

        StagedWriter(Writer file, boolean state) {
            this.file = file;
            this.state = state;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            int half = state ? length / 2 : 0;
            put(buffer, offset, half);
            if (half > 0) {
                Stage.reach(Phase.UPLOAD);
            }
            put(buffer, offset + half, length - half);
        }

        private void put(byte[] buffer, int offset, int length) throws IOException {
            if (!full) {
                file.write(buffer, offset, length);
                return;
            }
            try (Writer device = disk.append(FULL_DEVICE, 0)) {
                device.write(buffer, offset, length);
            }
        }

        @Override
        public void sync() throws IOException {
            file.sync();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
