package weir.rocksdb;

import java.io.IOException;
import java.util.List;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import weir.spi.RowFiles;
import weir.spi.RowScan;
import weir.spi.RowStore;

/** The rows of one operator in one task, in a RocksDB of their own. */
final class RocksRowStore implements RowStore {
    private final WorkingDirectory directory;
    private final SlotMemory memory;
    private final RocksSettings settings;
    private final Database database;
    private final WriteOptions withoutLog = new WriteOptions().setDisableWAL(true);
    private final ReadOptions reading = new ReadOptions().setVerifyChecksums(false);
    private final WriteRecord changes = new WriteRecord();
    private int scans;

    RocksRowStore(WorkingDirectory directory, SlotMemory memory, RocksSettings settings) throws IOException {
        this.directory = directory;
        this.memory = memory;
        this.settings = settings;
        this.database = Database.open(directory, memory);
    }

    @Override
    public long cacheBytes() {
        return memory.rowBytes();
    }

    @Override
    public byte[] get(byte[] key, int keyLength) throws IOException {
        try {
            return database.rocks().get(reading, key, 0, keyLength);
        } catch (RocksDBException e) {
            throw database.failure("read a row", e);
        }
    }

    @Override
    public List<byte[]> get(List<byte[]> keys) throws IOException {
        try {
            return database.rocks().multiGetAsList(reading, keys);
        } catch (RocksDBException e) {
            throw database.failure("read rows", e);
        }
    }

    @Override
    public void put(byte[] key, int keyLength, byte[] value, int valueLength) throws IOException {
        changes.put(key, keyLength, value, valueLength);
    }

    @Override
    public void delete(byte[] key, int keyLength) throws IOException {
        changes.delete(key, keyLength);
    }

    @Override
    public void apply() throws IOException {
        if (!changes.isEmpty()) {
            try (WriteBatch batch = new WriteBatch(changes.finished())) {
                database.rocks().write(withoutLog, batch);
            } catch (RocksDBException e) {
                throw database.failure("write rows", e);
            }
            changes.clear();
        }
    }

    @Override
    public RowScan scan() {
        return new RocksScan(database);
    }

    @Override
    public String provider() {
        return RocksProvider.NAME;
    }

    @Override
    public RowFiles files() throws IOException {
        return settings.givesFiles() ? database.files() : null;
    }

    @Override
    public RowScan scan(RowFiles saved) throws IOException {
        return SavedDatabase.scan(saved, directory.sub("saved-" + ++scans));
    }

    @Override
    public void close() throws IOException {
        withoutLog.close();
        reading.close();
        database.leave();
    }
}
