package weir.rocksdb;

import java.io.IOException;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Snapshot;
import weir.spi.RowScan;

/** Goes over the rows as they were when it was made. The database stays open until it is closed. */
final class RocksScan implements RowScan {
    private final Database database;
    private final Snapshot snapshot;
    private final ReadOptions options;
    private final RocksIterator rows;
    private boolean begun;
    private boolean open = true;

    RocksScan(Database database) {
        this.database = database;
        database.enter();
        snapshot = database.rocks().getSnapshot();
        // What is read once shall not push out what is read often.
        options = new ReadOptions().setSnapshot(snapshot).setFillCache(false).setReadaheadSize(1 << 20);
        rows = database.rocks().newIterator(options);
    }

    @Override
    public boolean next() throws IOException {
        if (begun) {
            rows.next();
        } else {
            rows.seekToFirst();
            begun = true;
        }
        if (!rows.isValid()) {
            requireSound();
            return false;
        }
        return true;
    }

    private void requireSound() throws IOException {
        try {
            rows.status();
        } catch (RocksDBException e) {
            throw database.failure("read all rows", e);
        }
    }

    @Override
    public byte[] key() {
        return rows.key();
    }

    @Override
    public byte[] value() {
        return rows.value();
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            rows.close();
            options.close();
            database.rocks().releaseSnapshot(snapshot);
            database.leave();
        }
    }
}
