package weir.rocksdb;

import java.io.IOException;
import org.rocksdb.RocksDB;
import weir.base.SystemDisk;
import weir.spi.OperatorContext;
import weir.spi.RowFiles;
import weir.spi.RowScan;
import weir.spi.RowStore;
import weir.spi.RowStoreProvider;

/** The state backend of the name {@code rocksdb}: Flink's EmbeddedRocksDBStateBackend. */
public final class RocksProvider implements RowStoreProvider {
    private static final String MEMORY = "rocksdb memory";

    static final String NAME = "rocksdb";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public RowStore open(OperatorContext context) throws IOException {
        RocksDB.loadLibrary();
        RocksSettings settings = RocksSettings.of(context.settings().state());
        SlotMemory memory = context.shared(
                MEMORY, () -> new SlotMemory(settings, context.slice().parallelism()));
        WorkingDirectory directory = WorkingDirectory.create(
                context.platform().disk(),
                settings.directory(),
                context.id() + "-" + context.slice().index());
        return new RocksRowStore(directory, memory, settings);
    }

    /** Without a job there are no settings, so the copy lies where temporary files do. */
    @Override
    public RowScan scan(RowFiles saved) throws IOException {
        return SavedDatabase.scan(
                saved, WorkingDirectory.create(new SystemDisk(), RocksSettings.temporaryFiles(), "restore"));
    }
}
