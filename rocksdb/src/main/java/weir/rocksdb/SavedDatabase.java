package weir.rocksdb;

import java.io.IOException;
import org.rocksdb.RocksDB;
import weir.spi.RowFiles;
import weir.spi.RowScan;

/** Reads the files that a checkpoint has of a database, in a copy on the local disk that goes with the scan. */
final class SavedDatabase {
    /** Rows are read once, one after another: hardly anything need be remembered of them. */
    private static final RocksSettings MEMORY = new RocksSettings(16 << 20, 0.5, 0.5, "", false);

    private SavedDatabase() {}

    static RowScan scan(RowFiles saved, WorkingDirectory directory) throws IOException {
        RocksDB.loadLibrary();
        WorkingDirectory rows = Database.filesIn(directory);
        for (RowFiles.File file : saved.all()) {
            rows.write(file.name(), saved.read(file.name()));
        }
        Database database = Database.openSaved(directory, new SlotMemory(MEMORY, 1));
        try {
            return new RocksScan(database);
        } finally {
            database.leave();
        }
    }
}
