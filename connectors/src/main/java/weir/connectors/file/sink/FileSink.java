package weir.connectors.file.sink;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import weir.api.serialization.BulkWriter;
import weir.api.serialization.Encoder;
import weir.api.sink.Committer;
import weir.api.sink.CommitterInitContext;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.StatefulSinkWriter;
import weir.api.sink.SupportsCommitter;
import weir.api.sink.SupportsWriterState;
import weir.api.sink.WriterInitContext;
import weir.connectors.file.Path;
import weir.serializers.SimpleVersionedSerializer;

/**
 * Writes records into part files, which a {@link BucketAssigner} spreads over directories and a {@link RollingPolicy}
 * limits in size and age.
 *
 * <p>A part file is hidden, as {@code .part-….inprogress.…}, while it is written and after it has rolled. It appears under its
 * own name once the checkpoint after that is complete, at the latest before a bounded job ends. So every record is in exactly
 * one visible file, whatever fails: after a failure, hidden files are cut off where the checkpoint left them and finished. What
 * no checkpoint knows is deleted, or stays hidden if the process was killed.
 */
public final class FileSink<IN>
        implements Sink<IN>, SupportsCommitter<FileSinkCommittable>, SupportsWriterState<IN, FileSinkCommittable> {
    private static final long serialVersionUID = 1L;

    private final Settings<IN> settings;

    private FileSink(Settings<IN> settings) {
        this.settings = settings;
    }

    /** One record behind the other, into one directory an hour unless told otherwise. */
    public static <IN> DefaultRowFormatBuilder<IN> forRowFormat(Path basePath, Encoder<IN> encoder) {
        return new DefaultRowFormatBuilder<>(basePath, encoder);
    }

    /** Files with a structure of their own, which can be finished only as a whole and so roll at checkpoints. */
    public static <IN> DefaultBulkFormatBuilder<IN> forBulkFormat(
            Path basePath, BulkWriter.Factory<IN> bulkWriterFactory) {
        return new DefaultBulkFormatBuilder<>(basePath, bulkWriterFactory);
    }

    @Override
    public SinkWriter<IN> createWriter(WriterInitContext context) {
        return new FileSinkWriter<>(settings, context, List.of());
    }

    @Override
    public StatefulSinkWriter<IN, FileSinkCommittable> restoreWriter(
            WriterInitContext context, Collection<FileSinkCommittable> recoveredState) {
        return new FileSinkWriter<>(settings, context, recoveredState);
    }

    @Override
    public SimpleVersionedSerializer<FileSinkCommittable> getWriterStateSerializer() {
        return new FileSinkCommittableSerializer();
    }

    @Override
    public Committer<FileSinkCommittable> createCommitter(CommitterInitContext context) {
        return new FileCommitter(context.platform().disk());
    }

    @Override
    public SimpleVersionedSerializer<FileSinkCommittable> getCommittableSerializer() {
        return new FileSinkCommittableSerializer();
    }

    /** What a builder has collected. */
    record Settings<IN>(
            Path basePath,
            PartWriter.Factory<IN> writers,
            BucketAssigner<IN, String> assigner,
            RollingPolicy<IN, String> policy,
            OutputFileConfig names,
            long checkIntervalMillis)
            implements Serializable {}

    /** What the builders for rows and for bulk formats have in common. */
    public abstract static class BucketsBuilder<IN, T extends BucketsBuilder<IN, T>> {
        private static final long DEFAULT_CHECK_INTERVAL_MILLIS = 60_000;

        private final Path basePath;
        private final PartWriter.Factory<IN> writers;
        private BucketAssigner<IN, String> assigner = new DateTimeBucketAssigner<>();
        RollingPolicy<IN, String> policy;
        private OutputFileConfig names = OutputFileConfig.builder().build();
        private long checkIntervalMillis = DEFAULT_CHECK_INTERVAL_MILLIS;

        BucketsBuilder(Path basePath, PartWriter.Factory<IN> writers, RollingPolicy<IN, String> policy) {
            basePath.toLocal();
            this.basePath = basePath;
            this.writers = writers;
            this.policy = policy;
        }

        abstract T self();

        /** How often files are looked over for age and inactivity, in milliseconds. */
        public T withBucketCheckInterval(long intervalMillis) {
            if (intervalMillis < 1) {
                throw new IllegalArgumentException(
                        "The bucket check interval must be at least 1 ms, not " + intervalMillis + ".");
            }
            checkIntervalMillis = intervalMillis;
            return self();
        }

        public T withBucketAssigner(BucketAssigner<IN, String> bucketAssigner) {
            assigner = bucketAssigner;
            return self();
        }

        public T withOutputFileConfig(OutputFileConfig outputFileConfig) {
            names = outputFileConfig;
            return self();
        }

        public FileSink<IN> build() {
            return new FileSink<>(new Settings<>(basePath, writers, assigner, policy, names, checkIntervalMillis));
        }
    }

    /** Builds a sink that writes rows. */
    public static class RowFormatBuilder<IN, T extends RowFormatBuilder<IN, T>> extends BucketsBuilder<IN, T> {
        RowFormatBuilder(Path basePath, Encoder<IN> encoder) {
            super(
                    basePath,
                    out -> new PartWriter.Rows<>(encoder, out),
                    DefaultRollingPolicy.builder().build());
        }

        public T withRollingPolicy(RollingPolicy<IN, String> rollingPolicy) {
            policy = rollingPolicy;
            return self();
        }

        @Override
        @SuppressWarnings("unchecked") // T is the class of this very builder
        T self() {
            return (T) this;
        }
    }

    /** A {@link RowFormatBuilder} without further subclasses. */
    public static final class DefaultRowFormatBuilder<IN> extends RowFormatBuilder<IN, DefaultRowFormatBuilder<IN>> {
        private DefaultRowFormatBuilder(Path basePath, Encoder<IN> encoder) {
            super(basePath, encoder);
        }
    }

    /** Builds a sink that writes bulk formats. */
    public static class BulkFormatBuilder<IN, T extends BulkFormatBuilder<IN, T>> extends BucketsBuilder<IN, T> {
        BulkFormatBuilder(Path basePath, BulkWriter.Factory<IN> factory) {
            super(basePath, out -> new PartWriter.Bulk<>(factory.create(out)), OnCheckpointRollingPolicy.build());
        }

        public T withRollingPolicy(CheckpointRollingPolicy<IN, String> rollingPolicy) {
            policy = rollingPolicy;
            return self();
        }

        @Override
        @SuppressWarnings("unchecked") // T is the class of this very builder
        T self() {
            return (T) this;
        }
    }

    /** A {@link BulkFormatBuilder} without further subclasses. */
    public static final class DefaultBulkFormatBuilder<IN> extends BulkFormatBuilder<IN, DefaultBulkFormatBuilder<IN>> {
        private DefaultBulkFormatBuilder(Path basePath, BulkWriter.Factory<IN> factory) {
            super(basePath, factory);
        }
    }
}
