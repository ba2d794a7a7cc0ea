package weir.operators.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import weir.api.source.ReaderInfo;
import weir.api.source.Source;
import weir.api.source.SourceEvent;
import weir.api.source.SourceSplit;
import weir.api.source.SplitEnumerator;
import weir.api.source.SplitEnumeratorContext;
import weir.api.source.SplitsAssignment;
import weir.base.Platform;
import weir.spi.ProcessingTimers;

/**
 * Runs the one enumerator that deals out a source's splits to its parallel readers. Calls come from the tasks of all
 * readers; the lock makes them one after another, and what an enumerator sends goes through the readers' mailboxes.
 */
final class SourceCoordinator<SplitT extends SourceSplit> implements SplitEnumeratorContext<SplitT> {
    private final Platform platform;
    private final int parallelism;
    private final Map<Integer, SourceReaderOperator<?, SplitT>> readers = new LinkedHashMap<>();
    private int readersGone;
    private SplitEnumerator<SplitT, ?> enumerator;
    private ProcessingTimers timers;

    SourceCoordinator(Platform platform, int parallelism) {
        this.platform = platform;
        this.parallelism = parallelism;
    }

    /** A reader is there; the first one starts the enumerator. */
    synchronized void register(Source<?, SplitT, ?> source, int subtask, SourceReaderOperator<?, SplitT> reader)
            throws Exception {
        readers.put(subtask, reader);
        if (enumerator == null) {
            timers = reader.timers();
            enumerator = source.createEnumerator(this);
            enumerator.start();
        }
        enumerator.addReader(subtask);
    }

    synchronized void requestSplit(int subtask) {
        enumerator.handleSplitRequest(subtask, null);
    }

    synchronized void send(int subtask, SourceEvent event) {
        enumerator.handleSourceEvent(subtask, event);
    }

    /**
     * A reader is gone, or will never come; the last one closes the enumerator. Not the last one there: readers on other
     * workers may still be on their way when the first has read everything.
     */
    synchronized void unregister(int subtask) throws Exception {
        readers.remove(subtask);
        if (++readersGone == parallelism && enumerator != null) {
            enumerator.close();
            enumerator = null;
        }
    }

    @Override
    public synchronized void sendEventToSourceReader(int subtaskId, SourceEvent event) {
        readers.get(subtaskId).deliver(reader -> reader.handleSourceEvents(event));
    }

    @Override
    public int currentParallelism() {
        return parallelism;
    }

    @Override
    public synchronized Map<Integer, ReaderInfo> registeredReaders() {
        Map<Integer, ReaderInfo> infos = new LinkedHashMap<>();
        readers.keySet().forEach(subtask -> infos.put(subtask, new ReaderInfo(subtask, "localhost")));
        return infos;
    }

    @Override
    public synchronized void assignSplits(SplitsAssignment<SplitT> newSplitAssignments) {
        newSplitAssignments.assignment().forEach((subtask, splits) -> {
            List<SplitT> assigned = List.copyOf(splits);
            readers.get(subtask).deliver(reader -> reader.addSplits(assigned));
        });
    }

    @Override
    public synchronized void signalNoMoreSplits(int subtask) {
        readers.get(subtask).deliver(reader -> reader.notifyNoMoreSplits());
    }

    /** Runs the call at once, between two rows of the calling task: what enumerators ask for is short. */
    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
        T result = null;
        Throwable failure = null;
        try {
            result = callable.call();
        } catch (Exception e) {
            failure = e;
        }
        synchronized (this) {
            handler.accept(result, failure);
        }
    }

    @Override
    public <T> void callAsync(
            Callable<T> callable, BiConsumer<T, Throwable> handler, long initialDelayMillis, long periodMillis) {
        timers.schedule(timers.currentTimeMillis() + initialDelayMillis, due -> {
            if (enumerator != null) {
                callAsync(callable, handler);
                callAsync(callable, handler, periodMillis, periodMillis);
            }
        });
    }

    @Override
    public synchronized void runInCoordinatorThread(Runnable runnable) {
        runnable.run();
    }

    @Override
    public Platform platform() {
        return platform;
    }
}
