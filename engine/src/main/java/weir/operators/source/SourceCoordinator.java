package weir.operators.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import weir.api.source.ReaderInfo;
import weir.api.source.Source;
import weir.api.source.SourceEvent;
import weir.api.source.SourceReader;
import weir.api.source.SourceSplit;
import weir.api.source.SplitEnumerator;
import weir.api.source.SplitEnumeratorContext;
import weir.api.source.SplitsAssignment;
import weir.base.Platform;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.SimpleVersionedSerializer;
import weir.spi.ProcessingTimers;
import weir.spi.SharedPart;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/**
 * Runs the one enumerator that deals out a source's splits to its parallel readers. Calls come from the tasks of all
 * readers; the lock makes them one after another, and what an enumerator sends goes through the readers' mailboxes. In a
 * checkpoint the enumerator comes first: what it sends from then on reaches no reader before that has come to its cut, so
 * that no split is in both or in neither.
 */
final class SourceCoordinator<SplitT extends SourceSplit> implements SplitEnumeratorContext<SplitT>, SharedPart {
    private static final String SECTION = "enumerator";

    private final Source<?, SplitT, ?> source;
    private final Platform platform;
    private final int parallelism;
    private final Map<Integer, SourceReaderOperator<?, SplitT>> readers = new LinkedHashMap<>();
    private final Queue<Runnable> kept = new ArrayDeque<>();
    private boolean keeping;
    private int readersGone;
    private EnumeratorState restored;
    private SplitEnumerator<SplitT, ?> enumerator;
    private ProcessingTimers timers;

    /** An enumerator's checkpoint as its serializer wrote it. */
    private record EnumeratorState(int version, byte[] bytes) {}

    SourceCoordinator(Source<?, SplitT, ?> source, Platform platform, int parallelism) {
        this.source = source;
        this.platform = platform;
        this.parallelism = parallelism;
    }

    /** A reader is there; the first one starts the enumerator. */
    synchronized void register(int subtask, SourceReaderOperator<?, SplitT> reader) throws Exception {
        readers.put(subtask, reader);
        if (enumerator == null) {
            timers = reader.timers();
            enumerator = restored == null ? source.createEnumerator(this) : restoredEnumerator(source);
            enumerator.start();
        }
        enumerator.addReader(subtask);
    }

    /** Takes up the enumerator's state; every reader offers it, and the first to come is heard. */
    synchronized void restore(StateInput state) throws IOException {
        List<StateInput.Part> parts = state.parts(SECTION);
        if (restored == null && !parts.isEmpty()) {
            DataInputView section = parts.get(0).open();
            int version = section.readInt();
            byte[] bytes = new byte[section.readInt()];
            section.readFully(bytes);
            restored = new EnumeratorState(version, bytes);
        }
    }

    @Override
    public synchronized void snapshot(StateOutput target) throws IOException {
        keeping = true;
        EnumeratorState state = enumerator == null ? restored : stateOf(source, target.checkpointId());
        if (state != null) {
            DataOutputView section = target.section(SECTION);
            section.writeInt(state.version());
            section.writeInt(state.bytes().length);
            section.write(state.bytes());
        }
    }

    @Override
    public synchronized void proceed() {
        keeping = false;
        for (Runnable sending = kept.poll(); sending != null; sending = kept.poll()) {
            sending.run();
        }
    }

    private <C> SplitEnumerator<SplitT, ?> restoredEnumerator(Source<?, SplitT, C> typed) throws Exception {
        C state = typed.getEnumeratorCheckpointSerializer().deserialize(restored.version(), restored.bytes());
        return typed.restoreEnumerator(this, state);
    }

    @SuppressWarnings("unchecked") // the source made the enumerator
    private <C> EnumeratorState stateOf(Source<?, SplitT, C> typed, long checkpointId) throws IOException {
        SimpleVersionedSerializer<C> serializer = typed.getEnumeratorCheckpointSerializer();
        try {
            C state = ((SplitEnumerator<SplitT, C>) enumerator).snapshotState(checkpointId);
            return new EnumeratorState(serializer.getVersion(), serializer.serialize(state));
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The enumerator of the source cannot write its state: " + e.getMessage(), e);
        }
    }

    private void send(int subtask, Consumer<SourceReader<?, SplitT>> news) {
        if (keeping) {
            kept.add(() -> send(subtask, news));
        } else if (readers.containsKey(subtask)) {
            readers.get(subtask).deliver(news::accept);
        }
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
        send(subtaskId, reader -> reader.handleSourceEvents(event));
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
            send(subtask, reader -> reader.addSplits(assigned));
        });
    }

    @Override
    public synchronized void signalNoMoreSplits(int subtask) {
        send(subtask, SourceReader::notifyNoMoreSplits);
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
