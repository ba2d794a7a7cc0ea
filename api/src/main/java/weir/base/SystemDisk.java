package weir.base;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The machine's own file system. */
public final class SystemDisk implements Disk {
    /** The files that this process has locked. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    @Override
    public void createDirectory(String path) throws IOException {
        Path directory = Path.of(path).toAbsolutePath();
        if (!Files.isDirectory(directory)) {
            createDirectory(directory.getParent().toString());
            Files.createDirectories(directory);
            syncDirectory(directory.getParent());
        }
    }

    /**
     * The file stays when the lock is closed: deleting it could take a lock away from somebody who has just got it. What this
     * process holds it does not open again: whenever any channel of a file is closed, the system takes all locks from the process.
     */
    @Override
    public Closeable lock(String path) throws IOException {
        Path file = Path.of(path).toAbsolutePath();
        Path held = file.getParent().toRealPath().resolve(file.getFileName());
        if (!HELD.add(held)) {
            return null;
        }
        Closeable lock = null;
        try {
            lock = lockOfProcess(held);
        } finally {
            if (lock == null) {
                HELD.remove(held);
            }
        }
        return lock;
    }

    private static Closeable lockOfProcess(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        return () -> {
            channel.close();
            HELD.remove(file);
        };
    }

    @Override
    public Reader open(String path, long offset) throws IOException {
        FileChannel channel = FileChannel.open(Path.of(path), StandardOpenOption.READ);
        channel.position(offset);
        return new ChannelReader(channel);
    }

    @Override
    public Writer create(String path) throws IOException {
        Path file = Path.of(path);
        Path directory = file.toAbsolutePath().getParent();
        createDirectory(directory.toString());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        return new ChannelWriter(channel, directory);
    }

    @Override
    public Writer append(String path, long length) throws IOException {
        Path file = Path.of(path);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        if (channel.size() < length) {
            long size = channel.size();
            channel.close();
            throw new IOException("The file " + path + " has " + size + " bytes, and its first " + length
                    + " are to be kept: some are lost.");
        }
        channel.truncate(length).position(length);
        return new ChannelWriter(channel, file.toAbsolutePath().getParent());
    }

    @Override
    public List<Entry> list(String directory) throws IOException {
        try (Stream<Path> paths = Files.list(Path.of(directory))) {
            List<Path> sorted = paths.sorted().toList();
            List<Entry> entries = new ArrayList<>(sorted.size());
            for (Path path : sorted) {
                Entry entry = find(path.toString());
                if (entry != null) {
                    entries.add(entry);
                }
            }
            return entries;
        }
    }

    @Override
    public Entry find(String path) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(Path.of(path), BasicFileAttributes.class);
            return new Entry(
                    path,
                    found.isDirectory(),
                    found.size(),
                    found.lastModifiedTime().toMillis());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Path target = Path.of(to);
        Files.move(Path.of(from), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncDirectory(target.toAbsolutePath().getParent());
    }

    @Override
    public boolean delete(String path) throws IOException {
        return Files.deleteIfExists(Path.of(path));
    }

    /** Also where nothing is left to delete: whoever did that may have died before it was durable. */
    @Override
    public void retract(String path) throws IOException {
        Path file = Path.of(path);
        Files.deleteIfExists(file);
        syncDirectory(file.toAbsolutePath().getParent());
    }

    private static void syncDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private record ChannelReader(FileChannel channel) implements Reader {
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(buffer, offset, length));
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private static final class ChannelWriter implements Writer {
        private final FileChannel channel;
        private final Path directory;
        private boolean nameIsDurable;

        ChannelWriter(FileChannel channel, Path directory) {
            this.channel = channel;
            this.directory = directory;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, offset, length);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public void sync() throws IOException {
            channel.force(true);
            if (!nameIsDurable) {
                syncDirectory(directory);
                nameIsDurable = true;
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
