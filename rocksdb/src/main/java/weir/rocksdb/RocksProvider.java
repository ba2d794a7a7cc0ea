package weir.rocksdb;

import java.io.IOException;
import org.rocksdb.RocksDB;
import weir.spi.OperatorContext;
import weir.spi.RowStore;
import weir.spi.RowStoreProvider;

/** The state backend of the name {@code rocksdb}: Flink's EmbeddedRocksDBStateBackend. */
public final class RocksProvider implements RowStoreProvider {
    private static final String MEMORY = "rocksdb memory";

    @Override
    public String name() {
        return "rocksdb";
    }

    @Override
    public RowStore open(OperatorContext context) throws IOException {
        RocksDB.loadLibrary();
        RocksSettings settings = RocksSettings.of(context.settings().state());
        SlotMemory memory = context.shared(
                MEMORY, () -> new SlotMemory(settings, context.slice().parallelism()));
        WorkingDirectory directory = WorkingDirectory.create(settings, context);
        return new RocksRowStore(directory, memory);
    }
}
