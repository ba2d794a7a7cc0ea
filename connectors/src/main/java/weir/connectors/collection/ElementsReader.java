package weir.connectors.collection;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import weir.api.source.InputStatus;
import weir.api.source.ReaderOutput;
import weir.api.source.SourceReader;
import weir.api.source.SourceReaderContext;
import weir.base.WeirException;

/** Emits the elements of an {@link ElementsSource}, if this reader is the one that was given the split. */
final class ElementsReader<T> implements SourceReader<T, ElementsSplit> {
    private final SourceReaderContext context;
    private final ElementsSource<T> source;
    private final CompletableFuture<Void> answered = new CompletableFuture<>();
    private Iterator<T> iterator;
    private long position;

    ElementsReader(SourceReaderContext context, ElementsSource<T> source) {
        this.context = context;
        this.source = source;
    }

    @Override
    public void start() {
        if (iterator == null) {
            context.sendSplitRequest();
        }
    }

    @Override
    public void addSplits(List<ElementsSplit> splits) {
        iterator = source.iterator();
        for (long start = splits.get(0).position(); position < start; position++) {
            if (!iterator.hasNext()) {
                throw new WeirException("The checkpoint was taken after " + start + " elements, but there are only "
                        + position + " now. Restore it with the program that it was taken of.");
            }
            iterator.next();
        }
        answered.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        answered.complete(null);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<T> output) {
        if (!answered.isDone()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        if (iterator == null || !iterator.hasNext()) {
            return InputStatus.END_OF_INPUT;
        }
        output.collect(iterator.next());
        position++;
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return answered;
    }

    @Override
    public List<ElementsSplit> snapshotState(long checkpointId) {
        return iterator == null ? List.of() : List.of(new ElementsSplit(position));
    }

    @Override
    public void close() {}
}
