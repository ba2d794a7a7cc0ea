package weir.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.Cache;
import org.rocksdb.MemoryUsageType;
import org.rocksdb.MemoryUtil;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import weir.base.SystemDisk;
import weir.spi.RowScan;

/** What RocksDB takes in all stores of a run together, in its own words. */
class NativeMemoryTest {
    private static final int STORES = 3;
    private static final int ROWS = 60_000;
    private static final int ROWS_AT_ONCE = 500;
    private static final byte[] VALUE = new byte[400];
    private static final RocksSettings EIGHT_MEGABYTES = new RocksSettings(8 << 20, 0.5, 0.5, "", true);

    /** A buffer may be asked for before another is done with, which is an eighth of a write buffer for each store. */
    private static final long NATIVE_BYTES = (4 << 20) + STORES * (1 << 17);

    @TempDir
    Path directory;

    @Test
    void ten_times_the_limit_is_written_and_read_within_the_limit() throws Exception {
        RocksDB.loadLibrary();
        SlotMemory memory = new SlotMemory(EIGHT_MEGABYTES, 1);
        Map<Database, Integer> written = new HashMap<>();
        for (int store = 0; store < STORES; store++) {
            written.put(Database.open(place("store-" + store), memory), 0);
        }
        long most = 0;
        for (int row = 0; row < ROWS; row += ROWS_AT_ONCE) {
            for (Database store : written.keySet()) {
                write(store, row);
                most = Math.max(most, nativeBytes(written.keySet(), memory));
            }
        }
        for (Database store : written.keySet()) {
            try (RowScan rows = new RocksScan(store)) {
                int count = 0;
                while (rows.next()) {
                    count++;
                }
                assertThat(count).isEqualTo(ROWS);
            }
            most = Math.max(most, nativeBytes(written.keySet(), memory));
        }
        assertThat(most).isBetween(1L << 20, NATIVE_BYTES);
        for (Database store : written.keySet()) {
            store.leave();
        }
    }

    private WorkingDirectory place(String name) throws Exception {
        return WorkingDirectory.create(new SystemDisk(), directory.toString(), name);
    }

    private static void write(Database store, int first) throws Exception {
        WriteRecord record = new WriteRecord();
        for (int row = first; row < first + ROWS_AT_ONCE; row++) {
            byte[] key = Integer.toString(row * 7919).getBytes(StandardCharsets.US_ASCII);
            record.put(key, key.length, VALUE, VALUE.length);
        }
        try (WriteBatch batch = new WriteBatch(record.finished());
                WriteOptions withoutLog = new WriteOptions().setDisableWAL(true)) {
            store.rocks().write(withoutLog, batch);
        }
    }

    /** Blocks, indexes and filters in the cache, which pays for write buffers too, and what tables keep beside it. */
    private static long nativeBytes(Set<Database> stores, SlotMemory memory) {
        List<RocksDB> databases = stores.stream().map(Database::rocks).toList();
        Set<Cache> caches = new HashSet<>(Set.of(memory.blocks()));
        Map<MemoryUsageType, Long> usage = MemoryUtil.getApproximateMemoryUsageByType(databases, caches);
        return usage.get(MemoryUsageType.kCacheTotal) + usage.get(MemoryUsageType.kTableReadersTotal);
    }
}
