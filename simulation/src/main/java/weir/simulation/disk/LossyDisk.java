package weir.simulation.disk;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import weir.base.Disk;
import weir.base.RandomSource;
import weir.base.VirtualClock;
import weir.simulation.fault.Fault;
import weir.simulation.fault.Hazards;
import weir.simulation.fault.Point;

/** A disk in memory that loses at a crash what was not synced, and fails when the schedule says so. Paths begin with a slash. */
public final class LossyDisk implements Disk {
    private static final int LONGEST_WAIT_MILLIS = 5_000;

    private final VirtualClock clock;
    private final Hazards hazards;
    private final RandomSource random;
    private final PublishedCheckpoints published = new PublishedCheckpoints(this);
    private final Names names = new Names();
    private final Set<String> locks = new TreeSet<>();
    private long busyUntilMillis;

    public LossyDisk(VirtualClock clock, Hazards hazards, RandomSource random) {
        this.clock = clock;
        this.hazards = hazards;
        this.random = random;
    }

    public PublishedCheckpoints published() {
        return published;
    }

    /** Until when whoever writes has to wait. */
    public long busyUntilMillis() {
        return busyUntilMillis;
    }

    /** The process has died: its locks are gone, and what it wrote is not. */
    public void lose() {
        locks.clear();
        busyUntilMillis = 0;
    }

    /** The machine has lost its power, and everything that was not synced. */
    public void losePower() {
        lose();
        names.crash(random);
    }

    @Override
    public void createDirectory(String path) throws IOException {
        suffer(Point.DIRECTORY, path);
        if (names.find(path) == null) {
            createDirectory(Names.parentOf(path));
            names.put(path, Names.DIRECTORY);
            names.sync(Names.parentOf(path));
        }
    }

    @Override
    public Closeable lock(String path) throws IOException {
        suffer(Point.LOOK, path);
        if (names.find(path) == null) {
            names.put(path, new SimulatedFile());
        }
        return locks.add(path) ? () -> unlock(path) : null;
    }

    private void unlock(String path) throws IOException {
        suffer(Point.LOOK, path);
        locks.remove(path);
    }

    @Override
    public Reader open(String path, long offset) throws IOException {
        suffer(Point.READ, path);
        return new ContentReader(fileAt(path).bytes(), (int) offset);
    }

    @Override
    public Writer create(String path) throws IOException {
        suffer(pointOfWriting(path), path);
        if (names.find(path) != null) {
            throw new IOException("The file " + path + " exists already.");
        }
        createDirectory(Names.parentOf(path));
        SimulatedFile file = new SimulatedFile();
        names.put(path, file);
        return new ContentWriter(path, file);
    }

    @Override
    public Writer append(String path, long length) throws IOException {
        suffer(pointOfWriting(path), path);
        SimulatedFile file = fileAt(path);
        if (file.size() < length) {
            throw new IOException("The file " + path + " has lost some of its first " + length + " bytes.");
        }
        file.truncate((int) length);
        return new ContentWriter(path, file);
    }

    @Override
    public List<Entry> list(String directory) throws IOException {
        suffer(Point.LOOK, directory);
        if (names.find(directory) != Names.DIRECTORY) {
            throw new IOException("There is no directory " + directory + ".");
        }
        List<Entry> entries = new ArrayList<>();
        names.in(directory).forEach(path -> entries.add(entry(path)));
        return entries;
    }

    @Override
    public Entry find(String path) throws IOException {
        suffer(Point.LOOK, path);
        return names.find(path) == null ? null : entry(path);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        suffer(Point.PUBLISH, from);
        SimulatedFile file = fileAt(from);
        names.remove(from);
        names.put(to, file);
        names.sync(Names.parentOf(to));
        published.note(to);
        suffer(Point.PUBLISHED, to);
    }

    @Override
    public boolean delete(String path) throws IOException {
        suffer(Point.DELETE, path);
        if (!names.in(path).isEmpty()) {
            throw new IOException("The directory " + path + " is not empty.");
        }
        return names.remove(path) != null;
    }

    @Override
    public void retract(String path) throws IOException {
        delete(path);
        names.sync(Names.parentOf(path));
    }

    /** The bytes of a file, for checks; null if there is none. */
    byte[] content(String path) {
        SimulatedFile file = names.find(path);
        return file == null ? null : file.bytes();
    }

    /** The names in a directory, for checks. */
    List<String> namesIn(String directory) {
        return names.in(directory);
    }

    /** Damages a file that was finished long ago. */
    void rot(String path) {
        names.find(path).rot(random);
    }

    private SimulatedFile fileAt(String path) throws IOException {
        SimulatedFile file = names.find(path);
        if (file == null || file == Names.DIRECTORY) {
            throw new IOException("There is no file " + path + ".");
        }
        return file;
    }

    private Entry entry(String path) {
        SimulatedFile file = names.find(path);
        return new Entry(path, file == Names.DIRECTORY, file.size(), clock.currentTimeMillis());
    }

    private void suffer(Point point, String path) throws IOException {
        Fault fault = hazards.pass(point);
        if (fault == Fault.IO_ERROR) {
            throw new IOException("Input/output error at " + path + ", as planned");
        } else if (fault == Fault.NO_SPACE) {
            throw new IOException("No space left on device for " + path + ", as planned");
        } else if (fault == Fault.SLOW) {
            busyUntilMillis = clock.currentTimeMillis() + 1 + random.nextInt(LONGEST_WAIT_MILLIS);
        }
    }

    private static Point pointOfWriting(String path) {
        return path.contains("manifest") ? Point.MANIFEST : Point.UPLOAD;
    }

    private final class ContentReader implements Reader {
        private final byte[] content;
        private int position;

        ContentReader(byte[] content, int position) {
            this.content = content;
            this.position = position;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (position >= content.length) {
                return -1;
            }
            int count = Math.min(length, content.length - position);
            System.arraycopy(content, position, buffer, offset, count);
            position += count;
            return count;
        }

        @Override
        public void close() {}
    }

    private final class ContentWriter implements Writer {
        private final String path;
        private final SimulatedFile file;

        ContentWriter(String path, SimulatedFile file) {
            this.path = path;
            this.file = file;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            suffer(pointOfWriting(path), path);
            file.append(buffer, offset, length);
        }

        @Override
        public void sync() throws IOException {
            suffer(pointOfWriting(path), path);
            file.sync();
            names.sync(Names.parentOf(path));
        }

        @Override
        public void close() {}
    }
}
