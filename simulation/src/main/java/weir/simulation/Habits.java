package weir.simulation;

import java.time.Duration;
import weir.api.checkpoint.CheckpointConfig;
import weir.api.config.CheckpointingOptions;
import weir.api.config.Configuration;
import weir.base.RandomSource;
import weir.datastream.StreamExecutionEnvironment;

/**
 * What is the same in all lives of a simulated job: its settings, and how fast time passes.
 *
 * @param eventsPerMilli about how many events happen in a millisecond
 * @param retained how many checkpoints are kept
 * @param damage whether bits of finished files may turn around
 */
record Habits(Buffers buffers, Checkpoints checkpoints, int eventsPerMilli, int retained, boolean damage) {
    private static final int MOST_BATCH_ROWS = 64;
    private static final int MOST_CHANNEL_BITS = 4;
    private static final int MOST_KEYGROUPS = 32;
    private static final int MOST_ALIGNMENT_MILLIS = 10;
    private static final int ONE_IN_DAMAGES = 8;

    record Buffers(int batchRows, int channelBatches) {}

    /** All times in milliseconds; if {@code unaligned}, barriers overtake rows after {@code aligned}. */
    record Checkpoints(
            long interval,
            long minPause,
            long timeout,
            int concurrent,
            int tolerated,
            boolean unaligned,
            long aligned) {}

    static Habits draw(RandomSource random) {
        Buffers buffers = new Buffers(1 + random.nextInt(MOST_BATCH_ROWS), 1 << random.nextInt(MOST_CHANNEL_BITS));
        Checkpoints checkpoints = new Checkpoints(
                10 + random.nextInt(40),
                random.nextInt(20),
                2_000 + random.nextInt(2_000),
                1 + random.nextInt(3),
                random.nextInt(3),
                random.nextBoolean(),
                random.nextInt(MOST_ALIGNMENT_MILLIS));
        boolean damage = random.nextInt(ONE_IN_DAMAGES) == 0;
        return new Habits(buffers, checkpoints, 1 + random.nextInt(2), 1 + random.nextInt(3), damage);
    }

    void apply(StreamExecutionEnvironment environment) {
        environment.setMaxParallelism(MOST_KEYGROUPS);
        environment.setBatchRows(buffers.batchRows());
        environment.setChannelBatches(buffers.channelBatches());
        environment.enableCheckpointing(checkpoints.interval());
        CheckpointConfig config = environment.getCheckpointConfig();
        config.setMinPauseBetweenCheckpoints(checkpoints.minPause());
        config.setCheckpointTimeout(checkpoints.timeout());
        config.setMaxConcurrentCheckpoints(checkpoints.concurrent());
        config.setTolerableCheckpointFailureNumber(checkpoints.tolerated());
        config.enableUnalignedCheckpoints(checkpoints.unaligned());
        config.setAlignedCheckpointTimeout(Duration.ofMillis(checkpoints.aligned()));
    }

    /** Those settings that have no method of their own. */
    Configuration options() {
        Configuration options = new Configuration();
        options.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, retained);
        return options;
    }
}
