package weir.rocksdb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Checkpoint;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.DataBlockIndexType;
import org.rocksdb.IndexType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import weir.base.WeirException;

/** One RocksDB, open as long as anybody uses it, and then gone with its directory. */
final class Database {
    private static final double BLOOM_BITS_PER_KEY = 10;

    /** Files are the unit of incremental checkpoints: small enough that a change does not move much along with it. */
    private static final long FILE_BYTES = 16 << 20;

    /** Indexes and filters are read in pieces, so that state of a hundred times the cache costs no more than a piece a read. */
    private static final int PIECE_BYTES = 16 << 10;

    /** More files to look at, which their filters answer for, and half the work of merging that four would be. */
    private static final int FILES_BEFORE_MERGING = 8;

    private final WorkingDirectory directory;
    private final SlotMemory memory;
    private final List<AutoCloseable> owned = new ArrayList<>();
    private final RocksDB rocks;
    private int users = 1;

    private int cuts;

    /** Opens the files in a directory. */
    @FunctionalInterface
    private interface Opening {
        RocksDB open(Options options, String path) throws RocksDBException;
    }

    private Database(WorkingDirectory directory, SlotMemory memory, Opening opening) throws RocksDBException {
        this.directory = directory;
        this.memory = memory;
        this.rocks = opening.open(options(), filesIn(directory).path());
        memory.enter(rocks);
    }

    static Database open(WorkingDirectory directory, SlotMemory memory) throws IOException {
        try {
            return new Database(directory, memory, RocksDB::open);
        } catch (RocksDBException e) {
            throw new IOException(
                    "RocksDB cannot be opened in " + directory.path() + ": " + e.getMessage()
                            + ". See that the directory can be written to, or choose another with "
                            + RocksSettings.LOCAL_DIRECTORY.key() + ".",
                    e);
        }
    }

    /** A database of files that are there already, to be read only. */
    static Database openSaved(WorkingDirectory directory, SlotMemory memory) throws IOException {
        try {
            return new Database(directory, memory, RocksDB::openReadOnly);
        } catch (RocksDBException e) {
            throw new IOException(
                    "RocksDB cannot read the files that a checkpoint holds of it, copied to " + directory.path() + ": "
                            + e.getMessage()
                            + ". A newer version may have written them: start from a savepoint instead,"
                            + " or with the version that wrote the checkpoint.",
                    e);
        }
    }

    /** Where the database is within its directory. */
    static WorkingDirectory filesIn(WorkingDirectory directory) {
        return directory.sub("rows");
    }

    /** All that was written so far, in files that nobody writes to any more. */
    RocksFiles files() throws IOException {
        WorkingDirectory links = directory.sub("cut-" + ++cuts);
        try (Checkpoint checkpoint = Checkpoint.create(rocks)) {
            checkpoint.createCheckpoint(links.path());
        } catch (RocksDBException e) {
            throw failure("write its files for a checkpoint", e);
        }
        return new RocksFiles(this, links);
    }

    RocksDB rocks() {
        return rocks;
    }

    synchronized void enter() {
        users++;
    }

    /** The last one to leave closes the database and deletes it. */
    synchronized void leave() throws IOException {
        if (--users == 0) {
            memory.leave(rocks);
            rocks.close();
            for (AutoCloseable each : owned) {
                close(each);
            }
            memory.left();
            directory.delete();
        }
    }

    IOException failure(String action, RocksDBException cause) {
        return new IOException(
                "RocksDB could not " + action + " in " + directory.path() + ": " + cause.getMessage()
                        + ". See whether that disk is full or damaged; the job goes on from its last checkpoint.",
                cause);
    }

    /**
     * Rows are read and written one by one, evenly, and nearly all that are asked for are there. So files are merged with those of
     * about their size ("universal"), which writes each row less often than levels do, and the oldest have no filters.
     */
    private Options options() {
        BloomFilter filter = own(new BloomFilter(BLOOM_BITS_PER_KEY));
        BlockBasedTableConfig tables = new BlockBasedTableConfig()
                .setBlockCache(memory.blocks())
                .setCacheIndexAndFilterBlocks(true)
                .setCacheIndexAndFilterBlocksWithHighPriority(true)
                .setPinL0FilterAndIndexBlocksInCache(true)
                .setFilterPolicy(filter)
                .setIndexType(IndexType.kTwoLevelIndexSearch)
                .setPartitionFilters(true)
                .setPinTopLevelIndexAndFilter(true)
                .setMetadataBlockSize(PIECE_BYTES)
                .setDataBlockIndexType(DataBlockIndexType.kDataBlockBinaryAndHash)
                .setFormatVersion(5);
        return own(new Options())
                .setCreateIfMissing(true)
                .setTableFormatConfig(tables)
                .setWriteBufferManager(memory.writeBuffers())
                .setWriteBufferSize(memory.writeBufferBytes())
                .setMemtablePrefixBloomSizeRatio(0.1)
                .setMemtableWholeKeyFiltering(true)
                .setAllowConcurrentMemtableWrite(false)
                .setCompactionStyle(CompactionStyle.UNIVERSAL)
                .setLevel0FileNumCompactionTrigger(FILES_BEFORE_MERGING)
                .setOptimizeFiltersForHits(true)
                .setTargetFileSizeBase(FILE_BYTES)
                .setCompressionType(CompressionType.NO_COMPRESSION)
                .setInfoLogLevel(InfoLogLevel.FATAL_LEVEL)
                .setStatsDumpPeriodSec(0)
                .setAvoidFlushDuringShutdown(true);
    }

    private <T extends AutoCloseable> T own(T object) {
        owned.add(object);
        return object;
    }

    private static void close(AutoCloseable object) {
        try {
            object.close();
        } catch (Exception e) {
            throw new WeirException("Native memory of RocksDB cannot be freed: " + e.getMessage(), e);
        }
    }
}
