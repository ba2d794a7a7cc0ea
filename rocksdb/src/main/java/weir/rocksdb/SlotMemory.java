package weir.rocksdb;

import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.WriteBufferManager;

/**
 * The memory of all stores of a run, under one limit. Write buffers are paid for with room in the cache of blocks, which also
 * has the indexes and filters, so RocksDB never takes more than its share; what rows in tables may take is dealt out evenly
 * among the stores.
 */
final class SlotMemory {
    private final long rowBytes;
    private final Cache blocks;
    private final WriteBufferManager writeBuffers;
    private final long writeBufferBytes;
    private int stores;

    SlotMemory(RocksSettings settings, int slots) {
        long all = settings.bytesPerSlot() * slots;
        rowBytes = (long) (all * settings.rowsRatio());
        long nativeBytes = all - rowBytes;
        writeBufferBytes = (long) (nativeBytes * settings.writeBufferRatio());
        blocks = new LRUCache(nativeBytes);
        writeBuffers = new WriteBufferManager(writeBufferBytes, blocks);
    }

    Cache blocks() {
        return blocks;
    }

    WriteBufferManager writeBuffers() {
        return writeBuffers;
    }

    synchronized void enter() {
        stores++;
    }

    /** Frees native memory with the last store. */
    synchronized void leave() {
        if (--stores == 0) {
            writeBuffers.close();
            blocks.close();
        }
    }

    /** What the rows in the tables of one store may take. */
    synchronized long rowBytes() {
        return rowBytes / Math.max(1, stores);
    }

    /** The size of one write buffer: small enough that several fit, one filling up while others are written to files. */
    long writeBufferBytes() {
        return Math.max(64 << 10, Math.min(64 << 20, writeBufferBytes / 4));
    }
}
