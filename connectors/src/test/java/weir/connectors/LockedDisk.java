package weir.connectors;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import weir.base.Disk;

/** Lists the files of another disk, except in one directory, but lets nobody read or write them. */
public record LockedDisk(Disk disk, String unlisted) implements Disk {
    public LockedDisk(Disk disk) {
        this(disk, null);
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
        throw new AccessDeniedException(path);
    }

    @Override
    public Writer create(String path) throws IOException {
        throw new AccessDeniedException(path);
    }

    @Override
    public Writer append(String path, long length) throws IOException {
        throw new AccessDeniedException(path);
    }

    @Override
    public List<Entry> list(String directory) throws IOException {
        if (directory.equals(unlisted)) {
            throw new AccessDeniedException(directory);
        }
        return disk.list(directory);
    }

    @Override
    public Entry find(String path) throws IOException {
        return disk.find(path);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        throw new AccessDeniedException(from);
    }

    @Override
    public boolean delete(String path) throws IOException {
        throw new AccessDeniedException(path);
    }
}
