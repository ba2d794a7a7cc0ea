package weir.connectors;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import weir.base.Disk;

/** Files in memory, with the directories that their paths imply, and a note of what was synced. */
public final class MemoryDisk implements Disk {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final TreeSet<String> directories = new TreeSet<>();
    private final TreeSet<String> synced = new TreeSet<>();

    public MemoryDisk put(String path, String text) {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public MemoryDisk put(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    public MemoryDisk directory(String path) {
        directories.add(path);
        return this;
    }

    public String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    public List<String> paths() {
        return new ArrayList<>(files.keySet());
    }

    /** True where all bytes of the file were made durable after the last write. */
    public boolean isSynced(String path) {
        return synced.contains(path);
    }

    @Override
    public void createDirectory(String path) {}

    @Override
    public Closeable lock(String path) {
        return () -> {};
    }

    @Override
    public Reader open(String path, long offset) throws IOException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new NoSuchFileException(path);
        }
        return new MemoryReader(bytes, (int) Math.min(offset, bytes.length));
    }

    @Override
    public Writer create(String path) throws IOException {
        if (files.containsKey(path)) {
            throw new FileAlreadyExistsException(path);
        }
        files.put(path, new byte[0]);
        return new MemoryWriter(path);
    }

    @Override
    public Writer append(String path, long length) throws IOException {
        byte[] kept = files.get(path);
        if (kept == null || kept.length < length) {
            throw new NoSuchFileException(path);
        }
        MemoryWriter writer = new MemoryWriter(path);
        writer.write(kept, 0, (int) length);
        return writer;
    }

    @Override
    public List<Entry> list(String directory) throws IOException {
        String prefix = directory.equals(".") ? "" : directory.endsWith("/") ? directory : directory + "/";
        TreeSet<String> children = new TreeSet<>();
        for (String path : files.keySet()) {
            if (path.startsWith(prefix)) {
                int slash = path.indexOf('/', prefix.length());
                children.add(slash < 0 ? path : path.substring(0, slash));
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (String child : children) {
            entries.add(find(child));
        }
        return entries;
    }

    @Override
    public Entry find(String path) {
        byte[] bytes = files.get(path);
        if (bytes != null) {
            return new Entry(path, false, bytes.length, 0);
        }
        String prefix = path.equals(".") ? "" : path.endsWith("/") ? path : path + "/";
        boolean isDirectory =
                directories.contains(path) || files.keySet().stream().anyMatch(file -> file.startsWith(prefix));
        return isDirectory ? new Entry(path, true, 0, 0) : null;
    }

    @Override
    public void rename(String from, String to) throws IOException {
        byte[] bytes = files.remove(from);
        if (bytes == null) {
            throw new NoSuchFileException(from);
        }
        files.put(to, bytes);
        if (synced.remove(from)) {
            synced.add(to);
        }
    }

    @Override
    public boolean delete(String path) {
        return files.remove(path) != null;
    }

    private static final class MemoryReader implements Reader {
        private final byte[] bytes;
        private int next;

        MemoryReader(byte[] bytes, int next) {
            this.bytes = bytes;
            this.next = next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (next == bytes.length) {
                return -1;
            }
            int count = Math.min(length, bytes.length - next);
            System.arraycopy(bytes, next, buffer, offset, count);
            next += count;
            return count;
        }

        @Override
        public void close() {
            next = bytes.length;
        }
    }

    private final class MemoryWriter implements Writer {
        private final String path;
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        MemoryWriter(String path) {
            this.path = path;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            written.write(buffer, offset, length);
            files.put(path, written.toByteArray());
            synced.remove(path);
        }

        @Override
        public void sync() {
            synced.add(path);
        }

        @Override
        public void close() {}
    }
}
