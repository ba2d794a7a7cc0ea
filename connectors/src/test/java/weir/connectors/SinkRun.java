package weir.connectors;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import weir.api.JobID;
import weir.api.metrics.SinkWriterMetricGroup;
import weir.api.process.JobInfo;
import weir.api.process.TaskInfo;
import weir.api.process.UserCodeClassLoader;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.WriterInitContext;
import weir.api.time.ProcessingTimeService;
import weir.base.Disk;
import weir.base.Network;
import weir.base.Platform;
import weir.base.SystemNetwork;
import weir.base.SystemThreads;
import weir.base.VirtualClock;

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

    private SinkRun(Sink<T> sink, Disk disk, Network network, int parallelism) throws Exception {
        VirtualClock clock = new VirtualClock(0);
        timers = new ManualTimers(clock);
        Platform platform = new Platform(clock, new SystemThreads(), disk, network, 1);
        for (int i = 0; i < parallelism; i++) {
            writers.add(sink.createWriter(new Context(i, parallelism, timers, platform)));
        }
    }

    public static <T> SinkRun<T> start(Sink<T> sink, Disk disk, int parallelism) throws Exception {
        return new SinkRun<>(sink, disk, new SystemNetwork(), parallelism);
    }

    public static <T> SinkRun<T> start(Sink<T> sink, Network network) throws Exception {
        return new SinkRun<>(sink, new MemoryDisk(), network, 1);
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

    public SinkRun<T> checkpoint() throws Exception {
        for (SinkWriter<T> writer : writers) {
            writer.flush(false);
        }
        return this;
    }

    /** The clean end of the input. */
    public void finish() throws Exception {
        for (SinkWriter<T> writer : writers) {
            writer.flush(true);
        }
        close();
    }

    /** What a failure or a cancellation does. */
    public void close() throws Exception {
        for (SinkWriter<T> writer : writers) {
            writer.close();
        }
    }

    private record Context(int subtask, int parallelism, ProcessingTimeService timers, Platform platform)
            implements WriterInitContext {
        @Override
        public JobInfo getJobInfo() {
            return new JobInfo(new JobID(0, 0), "test");
        }

        @Override
        public TaskInfo getTaskInfo() {
            return new TaskInfo("sink", parallelism, subtask, parallelism, 0);
        }

        @Override
        public OptionalLong getRestoredCheckpointId() {
            return OptionalLong.empty();
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
