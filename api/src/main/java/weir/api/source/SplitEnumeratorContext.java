package weir.api.source;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import weir.base.Platform;

/** What a {@link SplitEnumerator} may ask of the engine. */
public interface SplitEnumeratorContext<SplitT extends SourceSplit> {
    void sendEventToSourceReader(int subtaskId, SourceEvent event);

    int currentParallelism();

    /** The readers that are there, by subtask index. */
    Map<Integer, ReaderInfo> registeredReaders();

    void assignSplits(SplitsAssignment<SplitT> newSplitAssignments);

    default void assignSplit(SplitT split, int subtask) {
        assignSplits(new SplitsAssignment<>(split, subtask));
    }

    /** Tells a reader that it may end after the splits it has. */
    void signalNoMoreSplits(int subtask);

    /** Runs {@code callable}, which may block, elsewhere and {@code handler} with its result on this thread. */
    <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler);

    /** As the other {@code callAsync}, first after {@code initialDelayMillis} and then every {@code periodMillis}. */
    <T> void callAsync(
            Callable<T> callable, BiConsumer<T, Throwable> handler, long initialDelayMillis, long periodMillis);

    /** Runs {@code runnable} on the enumerator's thread. */
    void runInCoordinatorThread(Runnable runnable);

    /** The clock, disk and network the job runs on. */
    Platform platform();
}
