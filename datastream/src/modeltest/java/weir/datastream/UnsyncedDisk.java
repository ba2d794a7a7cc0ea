package weir.datastream;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import weir.base.Disk;
import weir.base.SystemDisk;

/** The machine's files for tests in which processes die and power stays on: nobody waits until something is durable. */
final class UnsyncedDisk implements Disk {
    private final Disk disk = new SystemDisk();

    @Override
    public void createDirectory(String path) throws IOException {
        Files.createDirectories(Path.of(path));
    }

    @Override
    public Closeable lock(String path) throws IOException {
        return disk.lock(path);
    }

    @Override
    public Reader open(String path, long offset) throws IOException {
        return disk.open(path, offset);
    }

    @Override
    public Writer create(String path) throws IOException {
        createDirectory(Path.of(path).toAbsolutePath().getParent().toString());
        return new UnsyncedWriter(disk.create(path));
    }

    @Override
    public Writer append(String path, long length) throws IOException {
        return new UnsyncedWriter(disk.append(path, length));
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
        Files.move(Path.of(from), Path.of(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public boolean delete(String path) throws IOException {
        return disk.delete(path);
    }

    private record UnsyncedWriter(Writer writer) implements Writer {
        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            writer.write(buffer, offset, length);
        }

        @Override
        public void sync() {
            // Nothing here survives the test.
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
