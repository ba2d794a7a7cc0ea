package weir.rocksdb;

import java.io.IOException;
import java.nio.file.Path;
import org.rocksdb.RocksDB;
import weir.base.SystemDisk;
import weir.spi.RowStore;

/** Stores for tests. */
public final class RocksStores {
    private RocksStores() {}

    /** A store that lets rows take {@code rowBytes} in front of it. */
    public static RowStore withRoomFor(int rowBytes, Path directory) throws IOException {
        return open(
                directory, new RocksSettings(4 << 20, rowBytes / (double) (4 << 20), 0.5, directory.toString(), true));
    }

    static RowStore open(Path directory, RocksSettings settings) throws IOException {
        RocksDB.loadLibrary();
        SystemDisk disk = new SystemDisk();
        disk.createDirectory(directory.toString());
        return new RocksRowStore(
                new WorkingDirectory(disk, directory.toString(), () -> {}), new SlotMemory(settings, 1), settings);
    }
}
