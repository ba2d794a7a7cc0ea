package weir.connectors.file.source;

import java.time.Duration;
import java.util.List;
import weir.api.source.Boundedness;
import weir.api.source.Source;
import weir.api.source.SourceReader;
import weir.api.source.SourceReaderContext;
import weir.api.source.SplitEnumerator;
import weir.api.source.SplitEnumeratorContext;
import weir.connectors.file.Path;
import weir.serializers.SimpleVersionedSerializer;
import weir.types.ResultTypeQueryable;
import weir.types.TypeInformation;

/**
 * Reads files: single ones, whole directories, those that match a glob such as {@code logs/**}{@code /*.log.gz}, and, with
 * {@link FileSourceBuilder#monitorContinuously}, those that will appear there. Files ending in {@code .gz} or {@code
 * .gzip} are uncompressed; names that start with {@code .} or {@code _} are hidden.
 *
 * <p>Large files of line formats are cut into ranges that several subtasks read at once. Every split has its own
 * watermark. Any record that does not follow the format fails the job with file and line, or is skipped and counted.
 */
public final class FileSource<T> implements Source<T, FileSourceSplit, FileCheckpoint>, ResultTypeQueryable<T> {
    /** What one reader reads at a time: large enough that handing out splits costs nothing. */
    public static final long DEFAULT_SPLIT_SIZE_BYTES = 64L << 20;

    private static final long serialVersionUID = 1L;

    private final StreamFormat<T> format;
    private final FileSplitter splitter;
    private final Duration discoveryInterval;
    private final MalformedPolicy malformedPolicy;

    private FileSource(FileSourceBuilder<T> builder) {
        format = builder.format;
        splitter = new FileSplitter(builder.paths, format.isSplittable(), builder.splitSizeBytes);
        discoveryInterval = builder.discoveryInterval;
        malformedPolicy = format.skipsMalformed() ? MalformedPolicy.SKIP : builder.malformedPolicy;
    }

    public static <T> FileSourceBuilder<T> forRecordStreamFormat(StreamFormat<T> format, Path... paths) {
        return new FileSourceBuilder<>(format, List.of(paths));
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return format.getProducedType();
    }

    @Override
    public Boundedness getBoundedness() {
        return discoveryInterval == null ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<T, FileSourceSplit> createReader(SourceReaderContext context) {
        return new FileSourceReader<>(context, format, malformedPolicy);
    }

    @Override
    public SplitEnumerator<FileSourceSplit, FileCheckpoint> createEnumerator(
            SplitEnumeratorContext<FileSourceSplit> context) {
        return new FileEnumerator(context, splitter, discoveryInterval);
    }

    @Override
    public SplitEnumerator<FileSourceSplit, FileCheckpoint> restoreEnumerator(
            SplitEnumeratorContext<FileSourceSplit> context, FileCheckpoint checkpoint) {
        return FileEnumerator.restore(context, splitter, discoveryInterval, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<FileSourceSplit> getSplitSerializer() {
        return new FileSourceSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<FileCheckpoint> getEnumeratorCheckpointSerializer() {
        return new FileCheckpointSerializer();
    }

    /** Collects what a {@link FileSource} needs to know. */
    public static final class FileSourceBuilder<T> {
        private final StreamFormat<T> format;
        private final List<Path> paths;
        private long splitSizeBytes = DEFAULT_SPLIT_SIZE_BYTES;
        private Duration discoveryInterval;
        private MalformedPolicy malformedPolicy = MalformedPolicy.FAIL;

        private FileSourceBuilder(StreamFormat<T> format, List<Path> paths) {
            if (paths.isEmpty()) {
                throw new IllegalArgumentException(
                        "A file source has nothing to read: give it at least one path to a file or directory.");
            }
            this.format = format;
            this.paths = paths;
        }

        /** Reads what is there when the job starts, and ends; the default. */
        public FileSourceBuilder<T> processStaticFileSet() {
            discoveryInterval = null;
            return this;
        }

        /** Never ends: looks for new files every {@code discoveryInterval}. A file must appear whole, by a rename. */
        public FileSourceBuilder<T> monitorContinuously(Duration discoveryInterval) {
            if (discoveryInterval.toMillis() < 1) {
                throw new IllegalArgumentException(
                        "The interval for looking for new files must be at least 1 ms, not " + discoveryInterval + ".");
            }
            this.discoveryInterval = discoveryInterval;
            return this;
        }

        /** The size of the ranges that large files are cut into, {@link #DEFAULT_SPLIT_SIZE_BYTES} unless set. */
        public FileSourceBuilder<T> setSplitSize(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("A split must have at least 1 byte, not " + bytes + ".");
            }
            splitSizeBytes = bytes;
            return this;
        }

        public FileSourceBuilder<T> setMalformedPolicy(MalformedPolicy policy) {
            malformedPolicy = policy;
            return this;
        }

        public FileSource<T> build() {
            return new FileSource<>(this);
        }
    }
}
