package weir.connectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import weir.api.JobID;
import weir.api.metrics.SinkWriterMetricGroup;
import weir.api.process.JobInfo;
import weir.api.process.TaskInfo;
import weir.api.process.UserCodeClassLoader;
import weir.api.sink.Committer;
import weir.api.sink.CommitterInitContext;
import weir.api.sink.CommittingSinkWriter;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.StatefulSinkWriter;
import weir.api.sink.SupportsCommitter;
import weir.api.sink.SupportsWriterState;
import weir.api.sink.WriterInitContext;
import weir.api.time.ProcessingTimeService;
import weir.base.Disk;
import weir.base.Network;
import weir.base.Platform;
import weir.base.SystemNetwork;
import weir.base.SystemThreads;
import weir.base.VirtualClock;
import weir.serializers.SimpleVersionedSerializer;

/** Runs the writers of a sink the way an engine would, in one thread. */
public final class SinkRun<T> {
    private static final SinkWriter.Context NO_TIME = new SinkWriter.Context() {
        @Override
        public long currentWatermark() {
            return Long.MIN_VALUE;
        }

        @Override
        public Long timestamp() {
            return null;
        }
    };

    public final ManualTimers timers;
    private final List<SinkWriter<T>> writers = new ArrayList<>();
    private final Sink<T> sink;
    private final Committer<Object> committer;

    /** What a checkpoint holds of a sink: what is to be committed, and what its writers remember. */
    public record Snapshot(List<Object> committables, List<Object> states) {}

    @SuppressWarnings("unchecked") // the sinks under test are consistent
    private SinkRun(Sink<T> sink, Disk disk, Network network, int parallelism, Snapshot snapshot) throws Exception {
        this.sink = sink;
        VirtualClock clock = new VirtualClock(0);
        timers = new ManualTimers(clock);
        Platform platform = new Platform(clock, new SystemThreads(), disk, network, 1);
        OptionalLong from = snapshot == null ? OptionalLong.empty() : OptionalLong.of(1);
        Context first = new Context(0, parallelism, timers, platform, from);
        committer = sink instanceof SupportsCommitter<?> committing
                ? (Committer<Object>) committing.createCommitter(first)
                : null;
        if (snapshot != null) {
            commit(snapshot.committables());
        }
        for (int i = 0; i < parallelism; i++) {
            Context context = new Context(i, parallelism, timers, platform, from);
            writers.add(snapshot == null ? sink.createWriter(context) : restored(context, snapshot));
        }
    }

    @SuppressWarnings("unchecked") // the sinks under test are consistent
    private SinkWriter<T> restored(Context context, Snapshot snapshot) throws Exception {
        List<Object> own = new ArrayList<>();
        for (int i = context.subtask(); i < snapshot.states().size(); i += context.parallelism()) {
            own.add(snapshot.states().get(i));
        }
        return ((SupportsWriterState<T, Object>) sink).restoreWriter(context, own);
    }

    /** Goes on from a snapshot, with as many writers as one likes. */
    public static <T> SinkRun<T> restore(Sink<T> sink, Disk disk, int parallelism, Snapshot snapshot) throws Exception {
        return new SinkRun<>(sink, disk, new SystemNetwork(), parallelism, snapshot);
    }

    public static <T> SinkRun<T> start(Sink<T> sink, Disk disk, int parallelism) throws Exception {
        return new SinkRun<>(sink, disk, new SystemNetwork(), parallelism, null);
    }

    public static <T> SinkRun<T> start(Sink<T> sink, Network network) throws Exception {
        return new SinkRun<>(sink, new MemoryDisk(), network, 1, null);
    }

    /** Has the first writer write every record. */
    @SafeVarargs
    public final SinkRun<T> write(T... records) throws Exception {
        for (T record : records) {
            writers.get(0).write(record, NO_TIME);
        }
        return this;
    }

    public SinkRun<T> writeTo(int writer, T record) throws Exception {
        writers.get(writer).write(record, NO_TIME);
        return this;
    }

    /** A whole checkpoint: from the barrier to its being complete. */
    public SinkRun<T> checkpoint() throws Exception {
        return complete(barrier());
    }

    /** Hands in a snapshot. */
    public Snapshot barrier() throws Exception {
        return snapshot(false);
    }

    /** The snapshot is safe. */
    public SinkRun<T> complete(Snapshot snapshot) throws Exception {
        commit(snapshot.committables());
        return this;
    }

    /** The last records are there; what a checkpoint then holds. */
    public Snapshot end() throws Exception {
        return snapshot(true);
    }

    /** The clean end of the input. */
    public void finish() throws Exception {
        complete(end());
        close();
    }

    private Snapshot snapshot(boolean endOfInput) throws Exception {
        Snapshot snapshot = new Snapshot(new ArrayList<>(), new ArrayList<>());
        for (SinkWriter<T> writer : writers) {
            writer.flush(endOfInput);
            if (writer instanceof CommittingSinkWriter<T, ?> committing) {
                snapshot.committables().addAll(copies(committing.prepareCommit()));
            }
            if (writer instanceof StatefulSinkWriter<T, ?> stateful) {
                snapshot.states().addAll(copies(stateful.snapshotState(1)));
            }
        }
        return snapshot;
    }

    /** As they come back from a checkpoint. */
    @SuppressWarnings("unchecked") // the sinks under test are consistent
    private List<Object> copies(Collection<?> originals) throws Exception {
        SimpleVersionedSerializer<Object> serializer = ((SupportsCommitter<Object>) sink).getCommittableSerializer();
        List<Object> copies = new ArrayList<>();
        for (Object original : originals) {
            copies.add(serializer.deserialize(serializer.getVersion(), serializer.serialize(original)));
        }
        return copies;
    }

    private void commit(List<Object> committables) throws Exception {
        if (committer != null) {
            committer.commit(committables.stream()
                    .<Committer.CommitRequest<Object>>map(Request::new)
                    .toList());
        }
    }

    /** What a failure or a cancellation does. */
    public void close() throws Exception {
        for (SinkWriter<T> writer : writers) {
            writer.close();
        }
    }

    /** A request whose every answer but success is a failure. */
    private record Request(Object getCommittable) implements Committer.CommitRequest<Object> {
        @Override
        public int getNumberOfRetries() {
            return 0;
        }

        @Override
        public void signalFailedWithKnownReason(Throwable cause) {
            throw new AssertionError(cause);
        }

        @Override
        public void signalFailedWithUnknownReason(Throwable cause) {
            throw new AssertionError(cause);
        }

        @Override
        public void retryLater() {
            throw new AssertionError("tried later");
        }

        @Override
        public void updateAndRetryLater(Object committable) {
            throw new AssertionError("tried later");
        }

        @Override
        public void signalAlreadyCommitted() {}
    }

    private record Context(
            int subtask,
            int parallelism,
            ProcessingTimeService timers,
            Platform platform,
            OptionalLong getRestoredCheckpointId)
            implements WriterInitContext, CommitterInitContext {
        @Override
        public JobInfo getJobInfo() {
            return new JobInfo(new JobID(0, 0), "test");
        }

        @Override
        public TaskInfo getTaskInfo() {
            return new TaskInfo("sink", parallelism, subtask, parallelism, 0);
        }

        @Override
        public SinkWriterMetricGroup metricGroup() {
            return new CountedMetrics();
        }

        @Override
        public UserCodeClassLoader getUserCodeClassLoader() {
            return TestClasses.INSTANCE;
        }

        @Override
        public boolean isObjectReuseEnabled() {
            return false;
        }

        @Override
        public ProcessingTimeService getProcessingTimeService() {
            return timers;
        }
    }
}
