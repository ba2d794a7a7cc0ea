package weir.api.state;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import weir.api.time.Time;

/** When an entry of keyed state expires, who may still see it, and how its memory comes back. */
public class StateTtlConfig implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How many entries are examined per access where {@code cleanupIncrementally} does not say. */
    private static final int DEFAULT_CLEANUP_SIZE = 5;

    /** Nothing ever expires. */
    public static final StateTtlConfig DISABLED = newBuilder(Duration.ofMillis(Long.MAX_VALUE))
            .setUpdateType(UpdateType.Disabled)
            .build();

    /** What starts an entry's time to live anew. */
    public enum UpdateType {
        /** Nothing: entries live for ever. */
        Disabled,
        /** Creating and writing. */
        OnCreateAndWrite,
        /** Reading too. */
        OnReadAndWrite
    }

    /** What reading an expired entry gives. */
    public enum StateVisibility {
        /** The old value, for as long as the clean-up has not come by. */
        ReturnExpiredIfNotCleanedUp,
        /** Nothing, as if it had been cleared. */
        NeverReturnExpired
    }

    /** Which time entries age by. */
    public enum TtlTimeCharacteristic {
        ProcessingTime
    }

    private final UpdateType updateType;
    private final StateVisibility stateVisibility;
    private final TtlTimeCharacteristic ttlTimeCharacteristic;
    private final Duration timeToLive;
    private final CleanupStrategies cleanupStrategies;

    private StateTtlConfig(Builder builder) {
        this.updateType = builder.updateType;
        this.stateVisibility = builder.stateVisibility;
        this.ttlTimeCharacteristic = builder.ttlTimeCharacteristic;
        this.timeToLive = builder.timeToLive;
        this.cleanupStrategies = new CleanupStrategies(builder);
    }

    public static Builder newBuilder(Duration timeToLive) {
        return new Builder(timeToLive);
    }

    /** As Flink 1.x. */
    public static Builder newBuilder(Time timeToLive) {
        return new Builder(timeToLive);
    }

    /** Starts from what {@code config} says. */
    public static Builder newBuilder(StateTtlConfig config) {
        return new Builder(config);
    }

    public UpdateType getUpdateType() {
        return updateType;
    }

    public StateVisibility getStateVisibility() {
        return stateVisibility;
    }

    public Duration getTimeToLive() {
        return timeToLive;
    }

    /** As Flink 1.x. */
    public Time getTtl() {
        return Time.fromDuration(timeToLive);
    }

    public TtlTimeCharacteristic getTtlTimeCharacteristic() {
        return ttlTimeCharacteristic;
    }

    public boolean isEnabled() {
        return updateType != UpdateType.Disabled;
    }

    public CleanupStrategies getCleanupStrategies() {
        return cleanupStrategies;
    }

    @Override
    public String toString() {
        return isEnabled()
                ? "StateTtlConfig{" + timeToLive + ", " + updateType + ", " + stateVisibility + "}"
                : "StateTtlConfig{disabled}";
    }

    /** How the memory of expired entries comes back; what is expired is found on access in any case. */
    public static final class CleanupStrategies implements Serializable {
        private static final long serialVersionUID = 1L;

        private final boolean inFullSnapshot;
        private final boolean inBackground;
        private final int cleanupSize;
        private final boolean runForEveryRecord;

        private CleanupStrategies(Builder builder) {
            this.inFullSnapshot = builder.cleanupInFullSnapshot;
            this.inBackground = builder.cleanupInBackground;
            this.cleanupSize = builder.cleanupSize;
            this.runForEveryRecord = builder.cleanupForEveryRecord;
        }

        /** True where snapshots leave expired entries out. */
        public boolean inFullSnapshot() {
            return inFullSnapshot;
        }

        /** True where expired entries are looked for while records are processed. */
        public boolean isCleanupInBackground() {
            return inBackground;
        }

        /** How many entries one clean-up step examines. */
        public int getCleanupSize() {
            return cleanupSize;
        }

        /** True where a step is also made for records that do not touch the state. */
        public boolean runCleanupForEveryRecord() {
            return runForEveryRecord;
        }
    }

    /** Collects the settings of a {@link StateTtlConfig}. */
    public static class Builder {
        private UpdateType updateType = UpdateType.OnCreateAndWrite;
        private StateVisibility stateVisibility = StateVisibility.NeverReturnExpired;
        private TtlTimeCharacteristic ttlTimeCharacteristic = TtlTimeCharacteristic.ProcessingTime;
        private Duration timeToLive;
        private boolean cleanupInFullSnapshot;
        private boolean cleanupInBackground = true;
        private int cleanupSize = DEFAULT_CLEANUP_SIZE;
        private boolean cleanupForEveryRecord;

        public Builder(Duration timeToLive) {
            setTimeToLive(timeToLive);
        }

        /** As Flink 1.x. */
        public Builder(Time timeToLive) {
            this(timeToLive.toDuration());
        }

        private Builder(StateTtlConfig config) {
            this.updateType = config.updateType;
            this.stateVisibility = config.stateVisibility;
            this.ttlTimeCharacteristic = config.ttlTimeCharacteristic;
            this.timeToLive = config.timeToLive;
            this.cleanupInFullSnapshot = config.cleanupStrategies.inFullSnapshot;
            this.cleanupInBackground = config.cleanupStrategies.inBackground;
            this.cleanupSize = config.cleanupStrategies.cleanupSize;
            this.cleanupForEveryRecord = config.cleanupStrategies.runForEveryRecord;
        }

        public Builder setUpdateType(UpdateType updateType) {
            this.updateType = updateType;
            return this;
        }

        public Builder updateTtlOnCreateAndWrite() {
            return setUpdateType(UpdateType.OnCreateAndWrite);
        }

        public Builder updateTtlOnReadAndWrite() {
            return setUpdateType(UpdateType.OnReadAndWrite);
        }

        public Builder setStateVisibility(StateVisibility stateVisibility) {
            this.stateVisibility = stateVisibility;
            return this;
        }

        public Builder returnExpiredIfNotCleanedUp() {
            return setStateVisibility(StateVisibility.ReturnExpiredIfNotCleanedUp);
        }

        public Builder neverReturnExpired() {
            return setStateVisibility(StateVisibility.NeverReturnExpired);
        }

        public Builder setTtlTimeCharacteristic(TtlTimeCharacteristic ttlTimeCharacteristic) {
            this.ttlTimeCharacteristic = ttlTimeCharacteristic;
            return this;
        }

        public Builder useProcessingTime() {
            return setTtlTimeCharacteristic(TtlTimeCharacteristic.ProcessingTime);
        }

        /** Leaves expired entries out of full snapshots. */
        public Builder cleanupFullSnapshot() {
            this.cleanupInFullSnapshot = true;
            return this;
        }

        /** Examines {@code cleanupSize} entries with every access, or with every record of any key. */
        public Builder cleanupIncrementally(int cleanupSize, boolean runCleanupForEveryRecord) {
            if (cleanupSize <= 0) {
                throw new IllegalArgumentException(
                        "cleanupIncrementally needs a number of entries of at least 1, not " + cleanupSize + ".");
            }
            this.cleanupSize = cleanupSize;
            this.cleanupForEveryRecord = runCleanupForEveryRecord;
            return this;
        }

        /** For state on disk: compaction asks for the time again after this many entries. */
        public Builder cleanupInRocksdbCompactFilter(long queryTimeAfterNumEntries) {
            return cleanupInRocksdbCompactFilter(queryTimeAfterNumEntries, Duration.ofDays(30));
        }

        /**
         * Accepted as in Flink. State in memory needs neither figure: its clean-up step drops what a compaction of
         * state on disk would.
         */
        public Builder cleanupInRocksdbCompactFilter(long queryTimeAfterNumEntries, Duration periodicCompactionTime) {
            Objects.requireNonNull(periodicCompactionTime, "periodicCompactionTime");
            this.cleanupInBackground = true;
            return this;
        }

        /** Expired entries stay until they are accessed. */
        public Builder disableCleanupInBackground() {
            this.cleanupInBackground = false;
            return this;
        }

        public Builder setTimeToLive(Duration timeToLive) {
            if (timeToLive.isZero() || timeToLive.isNegative()) {
                throw new IllegalArgumentException(
                        "A time-to-live must be longer than nothing, not " + timeToLive + ".");
            }
            this.timeToLive = timeToLive;
            return this;
        }

        /** As Flink 1.x. */
        public Builder setTtl(Time timeToLive) {
            return setTimeToLive(timeToLive.toDuration());
        }

        public StateTtlConfig build() {
            return new StateTtlConfig(this);
        }
    }
}
