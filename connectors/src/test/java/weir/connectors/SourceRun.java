package weir.connectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import weir.api.config.Configuration;
import weir.api.metrics.SourceReaderMetricGroup;
import weir.api.process.UserCodeClassLoader;
import weir.api.source.InputStatus;
import weir.api.source.ReaderInfo;
import weir.api.source.ReaderOutput;
import weir.api.source.Source;
import weir.api.source.SourceEvent;
import weir.api.source.SourceOutput;
import weir.api.source.SourceReader;
import weir.api.source.SourceReaderContext;
import weir.api.source.SourceSplit;
import weir.api.source.SplitEnumerator;
import weir.api.source.SplitEnumeratorContext;
import weir.api.source.SplitsAssignment;
import weir.api.time.ProcessingTimeService;
import weir.api.time.Watermark;
import weir.base.Disk;
import weir.base.Platform;
import weir.base.SystemNetwork;
import weir.base.SystemThreads;
import weir.base.VirtualClock;

/** Runs a source the way an engine would, in one thread: readers take turns, timers fire when a test says so. */
public final class SourceRun<T, S extends SourceSplit, C> {
    public final ManualTimers timers;
    public final CountedMetrics metrics = new CountedMetrics();

    private final Source<T, S, C> source;
    private final Platform platform;
    private final SplitEnumerator<S, C> enumerator;
    private final Map<Integer, SourceReader<T, S>> readers = new LinkedHashMap<>();
    private final Map<Integer, Output> outputs = new HashMap<>();
    private final Map<Integer, InputStatus> statuses = new HashMap<>();
    private final List<T> records = new ArrayList<>();
    private final List<String> released = new ArrayList<>();

    private SourceRun(Source<T, S, C> source, Disk disk, int parallelism, C checkpoint) throws Exception {
        this.source = source;
        VirtualClock clock = new VirtualClock(0);
        timers = new ManualTimers(clock);
        platform = new Platform(clock, new SystemThreads(), disk, new SystemNetwork(), 1);
        EnumeratorContext context = new EnumeratorContext(parallelism);
        enumerator =
                checkpoint == null ? source.createEnumerator(context) : source.restoreEnumerator(context, checkpoint);
        enumerator.start();
    }

    /** Starts a source with {@code parallelism} readers. */
    public static <T, S extends SourceSplit, C> SourceRun<T, S, C> start(
            Source<T, S, C> source, Disk disk, int parallelism) throws Exception {
        SourceRun<T, S, C> run = new SourceRun<>(source, disk, parallelism, null);
        for (int i = 0; i < parallelism; i++) {
            run.addReader(i, parallelism, List.of());
        }
        return run;
    }

    /** All records of a bounded source read by one reader. */
    public static <T, S extends SourceSplit, C> List<T> readAll(Source<T, S, C> source, Disk disk) throws Exception {
        return start(source, disk, 1).toEnd().records();
    }

    /** The same job again, at another parallelism, from a checkpoint of this one. */
    public SourceRun<T, S, C> restart(int parallelism) throws Exception {
        var splitSerializer = source.getSplitSerializer();
        var checkpointSerializer = source.getEnumeratorCheckpointSerializer();
        byte[] checkpoint = checkpointSerializer.serialize(enumerator.snapshotState(1));
        SourceRun<T, S, C> next = new SourceRun<>(
                source,
                platform.disk(),
                parallelism,
                checkpointSerializer.deserialize(checkpointSerializer.getVersion(), checkpoint));
        List<List<S>> shares = new ArrayList<>();
        for (int i = 0; i < parallelism; i++) {
            shares.add(new ArrayList<>());
        }
        for (SourceReader<T, S> reader : readers.values()) {
            for (S split : reader.snapshotState(1)) {
                byte[] bytes = splitSerializer.serialize(split);
                shares.get(Math.floorMod(split.splitId().hashCode(), parallelism))
                        .add(splitSerializer.deserialize(splitSerializer.getVersion(), bytes));
            }
        }
        for (int i = 0; i < parallelism; i++) {
            next.addReader(i, parallelism, shares.get(i));
        }
        return next;
    }

    private void addReader(int index, int parallelism, List<S> splits) throws Exception {
        SourceReader<T, S> reader = source.createReader(new ReaderContext(index, parallelism));
        readers.put(index, reader);
        outputs.put(index, new Output());
        if (!splits.isEmpty()) {
            reader.addSplits(splits);
        }
        reader.start();
        enumerator.addReader(index);
    }

    /** Polls every reader that has something, once; false when none had. */
    public boolean pollOnce() throws Exception {
        boolean progressed = false;
        for (var entry : readers.entrySet()) {
            SourceReader<T, S> reader = entry.getValue();
            if (statuses.get(entry.getKey()) == InputStatus.END_OF_INPUT) {
                continue;
            }
            if (statuses.get(entry.getKey()) == InputStatus.NOTHING_AVAILABLE
                    && !reader.isAvailable().isDone()) {
                continue;
            }
            statuses.put(entry.getKey(), reader.pollNext(outputs.get(entry.getKey())));
            progressed = true;
        }
        return progressed;
    }

    /** Polls until no reader has anything to do. */
    public SourceRun<T, S, C> untilIdle() throws Exception {
        while (pollOnce()) {}
        return this;
    }

    /** Polls until every reader has ended. */
    public SourceRun<T, S, C> toEnd() throws Exception {
        untilIdle();
        if (!isEnded()) {
            throw new AssertionError("The source stopped without an end: " + statuses);
        }
        for (SourceReader<T, S> reader : readers.values()) {
            reader.close();
        }
        enumerator.close();
        return this;
    }

    public boolean isEnded() {
        return statuses.size() == readers.size()
                && statuses.values().stream().allMatch(status -> status == InputStatus.END_OF_INPUT);
    }

    public SourceReader<T, S> reader(int index) {
        return readers.get(index);
    }

    public SplitEnumerator<S, C> enumerator() {
        return enumerator;
    }

    /** All records so far, in the order in which they came. */
    public List<T> records() {
        return records;
    }

    /** The records that one reader has emitted. */
    public List<T> recordsOf(int reader) {
        return outputs.get(reader).own;
    }

    /** The splits whose outputs were released, in that order. */
    public List<String> released() {
        return released;
    }

    private final class Output implements ReaderOutput<T> {
        private final List<T> own = new ArrayList<>();

        @Override
        public void collect(T record) {
            own.add(record);
            records.add(record);
        }

        @Override
        public void collect(T record, long timestamp) {
            collect(record);
        }

        @Override
        public SourceOutput<T> createOutputForSplit(String splitId) {
            return this;
        }

        @Override
        public void releaseOutputForSplit(String splitId) {
            released.add(splitId);
        }

        @Override
        public void emitWatermark(Watermark watermark) {}

        @Override
        public void markIdle() {}

        @Override
        public void markActive() {}
    }

    private record Periodic<R>(Callable<R> callable, BiConsumer<R, Throwable> handler) {
        void run() {
            R result = null;
            Throwable failure = null;
            try {
                result = callable.call();
            } catch (Exception e) {
                failure = e;
            }
            handler.accept(result, failure);
        }
    }

    private final class ReaderContext implements SourceReaderContext {
        private final int index;
        private final int parallelism;

        ReaderContext(int index, int parallelism) {
            this.index = index;
            this.parallelism = parallelism;
        }

        @Override
        public SourceReaderMetricGroup metricGroup() {
            return metrics;
        }

        @Override
        public Configuration getConfiguration() {
            return new Configuration();
        }

        @Override
        public UserCodeClassLoader getUserCodeClassLoader() {
            return TestClasses.INSTANCE;
        }

        @Override
        public int getIndexOfSubtask() {
            return index;
        }

        @Override
        public int currentParallelism() {
            return parallelism;
        }

        @Override
        public String getLocalHostName() {
            return "localhost";
        }

        @Override
        public void sendSplitRequest() {
            enumerator.handleSplitRequest(index, "localhost");
        }

        @Override
        public void sendSourceEventToCoordinator(SourceEvent event) {
            enumerator.handleSourceEvent(index, event);
        }

        @Override
        public ProcessingTimeService getProcessingTimeService() {
            return timers;
        }

        @Override
        public Platform platform() {
            return platform;
        }
    }

    private final class EnumeratorContext implements SplitEnumeratorContext<S> {
        private final int parallelism;

        EnumeratorContext(int parallelism) {
            this.parallelism = parallelism;
        }

        @Override
        public void sendEventToSourceReader(int subtaskId, SourceEvent event) {
            readers.get(subtaskId).handleSourceEvents(event);
        }

        @Override
        public int currentParallelism() {
            return parallelism;
        }

        @Override
        public Map<Integer, ReaderInfo> registeredReaders() {
            Map<Integer, ReaderInfo> infos = new LinkedHashMap<>();
            readers.keySet().forEach(index -> infos.put(index, new ReaderInfo(index, "localhost")));
            return infos;
        }

        @Override
        public void assignSplits(SplitsAssignment<S> assignment) {
            assignment
                    .assignment()
                    .forEach((index, splits) -> readers.get(index).addSplits(splits));
        }

        @Override
        public void signalNoMoreSplits(int subtask) {
            readers.get(subtask).notifyNoMoreSplits();
        }

        @Override
        public <R> void callAsync(Callable<R> callable, BiConsumer<R, Throwable> handler) {
            new Periodic<>(callable, handler).run();
        }

        @Override
        public <R> void callAsync(
                Callable<R> callable, BiConsumer<R, Throwable> handler, long initialDelayMillis, long periodMillis) {
            Periodic<R> periodic = new Periodic<>(callable, handler);
            timers.registerTimer(timers.getCurrentProcessingTime() + initialDelayMillis, time -> {
                periodic.run();
                callAsync(callable, handler, periodMillis, periodMillis);
            });
        }

        @Override
        public void runInCoordinatorThread(Runnable runnable) {
            runnable.run();
        }

        @Override
        public Platform platform() {
            return platform;
        }
    }
}
