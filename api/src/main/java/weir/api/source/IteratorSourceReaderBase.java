package weir.api.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Reads splits that are iterators, one after the other, turning each element into a record.
 *
 * @param <E> what the iterators return
 * @param <O> the records
 */
public abstract class IteratorSourceReaderBase<
                E, O, IterT extends Iterator<E>, SplitT extends IteratorSourceSplit<E, IterT>>
        implements SourceReader<O, SplitT>, ProgressReporting {
    private final SourceReaderContext context;
    private final Queue<SplitT> waiting = new ArrayDeque<>();
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private boolean noMoreSplits;
    private SplitT currentSplit;
    private IterT iterator;

    protected IteratorSourceReaderBase(SourceReaderContext context) {
        this.context = context;
    }

    /** The record for {@code value}. */
    protected abstract O convert(E value) throws Exception;

    /** Called once before the first split. */
    protected void open(SourceReaderContext context) throws Exception {}

    @Override
    public void start() {
        try {
            open(context);
        } catch (Exception e) {
            throw new IllegalStateException("The source could not be opened: " + e.getMessage(), e);
        }
        if (waiting.isEmpty()) {
            context.sendSplitRequest();
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<O> output) throws Exception {
        while (iterator == null || !iterator.hasNext()) {
            if (!openNext()) {
                return noMoreSplits ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
            }
        }
        output.collect(convert(iterator.next()));
        return InputStatus.MORE_AVAILABLE;
    }

    /** Opens the next split; where there is none, asks for one if the last has just been finished. */
    private boolean openNext() {
        boolean finishedOne = currentSplit != null;
        currentSplit = waiting.poll();
        iterator = currentSplit == null ? null : currentSplit.getIterator();
        if (currentSplit == null && !noMoreSplits) {
            if (available.isDone()) {
                available = new CompletableFuture<>();
            }
            if (finishedOne) {
                context.sendSplitRequest();
            }
        }
        return currentSplit != null;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public void addSplits(List<SplitT> splits) {
        waiting.addAll(splits);
        available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        noMoreSplits = true;
        available.complete(null);
    }

    @Override
    @SuppressWarnings("unchecked") // a split's update is a split of the same class
    public List<SplitT> snapshotState(long checkpointId) {
        List<SplitT> unread = new ArrayList<>();
        if (iterator != null && iterator.hasNext()) {
            unread.add((SplitT) currentSplit.getUpdatedSplitForIterator(iterator));
        }
        unread.addAll(waiting);
        return unread;
    }

    @Override
    public double fractionRead() {
        if (iterator == null) {
            return noMoreSplits ? 1 : 0;
        }
        return waiting.isEmpty() ? currentSplit.fractionRead(iterator) : Double.NaN;
    }

    @Override
    public void close() throws Exception {}
}
