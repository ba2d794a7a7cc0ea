package weir.simulation;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import weir.base.Clock;
import weir.base.Disk;

/** A disk in memory; directories exist as long as something is in them. */
public final class MemoryDisk implements Disk {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Set<String> locks = new TreeSet<>();
    private final Clock clock;

    public MemoryDisk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void createDirectory(String path) {}

    @Override
    public Closeable lock(String path) {
        return locks.add(path) ? () -> locks.remove(path) : null;
    }

    @Override
    public Reader open(String path, long offset) throws IOException {
        byte[] content = files.get(path);
        if (content == null) {
            throw new IOException("There is no file " + path + ".");
        }
        return new ContentReader(content, (int) offset);
    }

    @Override
    public Writer create(String path) throws IOException {
        if (files.putIfAbsent(path, new byte[0]) != null) {
            throw new IOException("The file " + path + " exists already.");
        }
        return new ContentWriter(path);
    }

    @Override
    public Writer append(String path, long length) throws IOException {
        byte[] kept = files.get(path);
        if (kept == null || kept.length < length) {
            throw new IOException("The file " + path + " is missing or shorter than " + length + " bytes.");
        }
        ContentWriter writer = new ContentWriter(path);
        writer.write(kept, 0, (int) length);
        return writer;
    }

    @Override
    public List<Entry> list(String directory) throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        String prefix = directory.endsWith("/") ? directory : directory + "/";
        for (String path : files.keySet()) {
            if (path.startsWith(prefix)) {
                int slash = path.indexOf('/', prefix.length());
                String child = slash < 0 ? path : path.substring(0, slash);
                entries.put(child, find(child));
            }
        }
        return new ArrayList<>(entries.values());
    }

    @Override
    public Entry find(String path) {
        byte[] content = files.get(path);
        if (content != null) {
            return new Entry(path, false, content.length, clock.currentTimeMillis());
        }
        boolean directory = files.keySet().stream().anyMatch(file -> file.startsWith(path + "/"));
        return directory ? new Entry(path, true, 0, clock.currentTimeMillis()) : null;
    }

    @Override
    public void rename(String from, String to) throws IOException {
        byte[] content = files.remove(from);
        if (content == null) {
            throw new IOException("There is no file " + from + " to rename.");
        }
        files.put(to, content);
    }

    @Override
    public boolean delete(String path) {
        return files.remove(path) != null;
    }

    private static final class ContentReader implements Reader {
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
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final String path;

        ContentWriter(String path) {
            this.path = path;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            written.write(buffer, offset, length);
            files.put(path, written.toByteArray());
        }

        @Override
        public void sync() {}

        @Override
        public void close() {}
    }
}
