package weir.rocksdb;

import java.util.ArrayList;
import java.util.List;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.MutableColumnFamilyOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBufferManager;

/**
 * The memory of all stores of a run, under one limit. Write buffers are paid for with room in the cache of blocks, which also
 * has the indexes and filters, so RocksDB never takes more than its share; what rows in tables may take is dealt out evenly
 * among the stores.
 */
final class SlotMemory {
    private static final long LEAST_SHARD_BYTES = 32 << 20;
    private static final long MOST_SHARDS = 64;

    private final long rowBytes;
    private final Cache blocks;
    private final WriteBufferManager writeBuffers;
    private final long writeBufferBytes;
    private final List<RocksDB> stores = new ArrayList<>();
    private int open;

    SlotMemory(RocksSettings settings, int slots) {
        long all = settings.bytesPerSlot() * slots;
        rowBytes = (long) (all * settings.rowsRatio());
        long nativeBytes = all - rowBytes;
        writeBufferBytes = (long) (nativeBytes * settings.writeBufferRatio());
        blocks = new LRUCache(nativeBytes, shardBits(nativeBytes));
        writeBuffers = new WriteBufferManager(writeBufferBytes, blocks);
    }

    /** A part of the cache has to have room for many of the largest blocks, or it would throw them out again and again. */
    private static int shardBits(long bytes) {
        long shards = Math.max(1, Math.min(MOST_SHARDS, bytes / LEAST_SHARD_BYTES));
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(shards);
    }

    Cache blocks() {
        return blocks;
    }

    WriteBufferManager writeBuffers() {
        return writeBuffers;
    }

    /** Another store was opened, with write buffers of {@link #writeBufferBytes}; those of the others become smaller. */
    synchronized void enter(RocksDB store) throws RocksDBException {
        open++;
        stores.add(store);
        if (stores.size() > 1) {
            MutableColumnFamilyOptions smaller = MutableColumnFamilyOptions.builder()
                    .setWriteBufferSize(writeBufferBytes(stores.size()))
                    .build();
            for (RocksDB each : stores) {
                each.setOptions(smaller);
            }
        }
    }

    /** A store is going to be closed. */
    synchronized void leave(RocksDB store) {
        stores.remove(store);
    }

    /** A store has been closed; native memory is freed with the last one. */
    synchronized void left() {
        if (--open == 0) {
            writeBuffers.close();
            blocks.close();
        }
    }

    /** What the rows in the tables of one store may take. */
    synchronized long rowBytes() {
        return rowBytes / Math.max(1, stores.size());
    }

    /** The size of a write buffer of the first store. */
    long writeBufferBytes() {
        return writeBufferBytes(1);
    }

    /** Two fit for each store, one filling up while the other is written to a file: RocksDB lets no more of them arise. */
    private long writeBufferBytes(int count) {
        return Math.max(64 << 10, Math.min(64 << 20, writeBufferBytes / (2 * count)));
    }
}
