package weir.connectors.file.sink;

import java.time.Duration;
import weir.api.config.MemorySize;

/** Rolls a part file that has become too large, too old, or has not been written to for too long. */
public final class DefaultRollingPolicy<IN, BucketID> implements RollingPolicy<IN, BucketID> {
    private static final long serialVersionUID = 1L;

    private final long maxPartSize;
    private final long rolloverInterval;
    private final long inactivityInterval;

    private DefaultRollingPolicy(PolicyBuilder builder) {
        maxPartSize = builder.maxPartSize;
        rolloverInterval = builder.rolloverInterval;
        inactivityInterval = builder.inactivityInterval;
    }

    /** In bytes. */
    public long getMaxPartSize() {
        return maxPartSize;
    }

    /** In milliseconds. */
    public long getRolloverInterval() {
        return rolloverInterval;
    }

    /** In milliseconds. */
    public long getInactivityInterval() {
        return inactivityInterval;
    }

    @Override
    public boolean shouldRollOnCheckpoint(PartFileInfo<BucketID> partFile) {
        return partFile.getSize() > maxPartSize;
    }

    @Override
    public boolean shouldRollOnEvent(PartFileInfo<BucketID> partFile, IN element) {
        return partFile.getSize() > maxPartSize;
    }

    @Override
    public boolean shouldRollOnProcessingTime(PartFileInfo<BucketID> partFile, long currentTime) {
        return currentTime - partFile.getCreationTime() >= rolloverInterval
                || currentTime - partFile.getLastUpdateTime() >= inactivityInterval;
    }

    /** Starts from 128 MiB, one minute, one minute. */
    public static PolicyBuilder builder() {
        return new PolicyBuilder();
    }

    /** The older name of {@link #builder()}. */
    public static PolicyBuilder create() {
        return builder();
    }

    /** Collects the three limits. */
    public static final class PolicyBuilder {
        private static final long DEFAULT_MAX_PART_SIZE = 128L << 20;
        private static final long DEFAULT_INTERVAL_MILLIS = 60_000;

        private long maxPartSize = DEFAULT_MAX_PART_SIZE;
        private long rolloverInterval = DEFAULT_INTERVAL_MILLIS;
        private long inactivityInterval = DEFAULT_INTERVAL_MILLIS;

        private PolicyBuilder() {}

        public PolicyBuilder withMaxPartSize(long bytes) {
            maxPartSize = positive(bytes, "The maximal size of a part file, in bytes,");
            return this;
        }

        public PolicyBuilder withMaxPartSize(MemorySize size) {
            return withMaxPartSize(size.getBytes());
        }

        public PolicyBuilder withRolloverInterval(long millis) {
            rolloverInterval = positive(millis, "The rollover interval, in milliseconds,");
            return this;
        }

        public PolicyBuilder withRolloverInterval(Duration interval) {
            return withRolloverInterval(interval.toMillis());
        }

        public PolicyBuilder withInactivityInterval(long millis) {
            inactivityInterval = positive(millis, "The inactivity interval, in milliseconds,");
            return this;
        }

        public PolicyBuilder withInactivityInterval(Duration interval) {
            return withInactivityInterval(interval.toMillis());
        }

        public <IN, BucketID> DefaultRollingPolicy<IN, BucketID> build() {
            return new DefaultRollingPolicy<>(this);
        }

        private static long positive(long value, String what) {
            if (value <= 0) {
                throw new IllegalArgumentException(what + " must be above 0, not " + value + ".");
            }
            return value;
        }
    }
}
