package weir.rocksdb;

import java.util.Map;
import weir.api.config.CheckpointingOptions;
import weir.api.config.ConfigOption;
import weir.api.config.ConfigOptions;
import weir.api.config.Configuration;
import weir.api.config.MemorySize;
import weir.base.WeirException;
import weir.spi.StateSettings;

/**
 * What a job says about RocksDB, under Flink's keys where Flink has them.
 *
 * @param bytesPerSlot the memory of a slot for all that this backend keeps
 * @param rowsRatio which part of it is for rows in tables
 * @param writeBufferRatio which part of the rest is for rows on their way to files
 * @param directory where files are kept while the job runs
 * @param givesFiles true if checkpoints may have the files as they are
 */
record RocksSettings(
        long bytesPerSlot, double rowsRatio, double writeBufferRatio, String directory, boolean givesFiles) {
    static final ConfigOption<MemorySize> MEMORY = ConfigOptions.key("state.backend.rocksdb.memory.fixed-per-slot")
            .memoryType()
            .defaultValue(MemorySize.ofMebiBytes(256))
            .withDescription("The memory of a slot for rows in tables and all that RocksDB takes.");

    static final ConfigOption<Double> ROWS_RATIO = ConfigOptions.key("state.backend.rocksdb.memory.rows-ratio")
            .doubleType()
            .defaultValue(0.5)
            .withDescription("Which part of that memory is for rows in tables, where records find them at once.");

    static final ConfigOption<Double> WRITE_BUFFER_RATIO = ConfigOptions.key(
                    "state.backend.rocksdb.memory.write-buffer-ratio")
            .doubleType()
            .defaultValue(0.5)
            .withDescription("Which part of RocksDB's own memory is for rows on their way to files.");

    static final ConfigOption<String> LOCAL_DIRECTORY = ConfigOptions.key("state.backend.rocksdb.localdir")
            .stringType()
            .noDefaultValue()
            .withDeprecatedKeys("io.tmp.dirs")
            .withDescription("Where files are kept while the job runs.");

    /** The smallest limit that leaves RocksDB a block for each of its buffers. */
    private static final long LEAST_BYTES = 1 << 20;

    static RocksSettings of(StateSettings state) {
        Configuration options = Configuration.fromMap(Map.copyOf(state.options()));
        long bytes = options.get(MEMORY).getBytes();
        if (bytes < LEAST_BYTES) {
            throw new WeirException("Option " + MEMORY.key() + " is " + bytes
                    + " bytes, and RocksDB cannot work with less than 1 mb: raise it.");
        }
        return new RocksSettings(
                bytes,
                ratio(options, ROWS_RATIO),
                ratio(options, WRITE_BUFFER_RATIO),
                options.getOptional(LOCAL_DIRECTORY).orElseGet(RocksSettings::temporaryFiles),
                options.get(CheckpointingOptions.INCREMENTAL_CHECKPOINTS));
    }

    static String temporaryFiles() {
        return System.getProperty("java.io.tmpdir");
    }

    private static double ratio(Configuration options, ConfigOption<Double> option) {
        double ratio = options.get(option);
        if (!(ratio > 0 && ratio < 1)) {
            throw new WeirException("Option " + option.key() + " is " + ratio + ": give it a number between 0 and 1.");
        }
        return ratio;
    }
}
