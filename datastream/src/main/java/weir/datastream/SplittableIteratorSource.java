package weir.datastream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import weir.api.source.Boundedness;
import weir.api.source.FixedSplitEnumerator;
import weir.api.source.IteratorSourceReader;
import weir.api.source.IteratorSourceSplit;
import weir.api.source.Source;
import weir.api.source.SourceReader;
import weir.api.source.SourceReaderContext;
import weir.api.source.SplitCollectionSerializer;
import weir.api.source.SplitEnumerator;
import weir.api.source.SplitEnumeratorContext;
import weir.api.source.SplittableIterator;
import weir.serializers.SimpleVersionedSerializer;

/**
 * An iterator that is divided among tasks. It stays divided as it was at the first start; tasks of another number share the parts after a
 * restore, and each part goes on behind the elements that it had given.
 */
final class SplittableIteratorSource<T>
        implements Source<T, SplittableIteratorSource.Part<T>, Collection<SplittableIteratorSource.Part<T>>> {
    private static final long serialVersionUID = 1L;

    private final SplittableIterator<T> all;

    SplittableIteratorSource(SplittableIterator<T> all) {
        this.all = all;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<T, Part<T>> createReader(SourceReaderContext context) {
        return new IteratorSourceReader<>(context);
    }

    @Override
    public SplitEnumerator<Part<T>, Collection<Part<T>>> createEnumerator(SplitEnumeratorContext<Part<T>> context) {
        List<Part<T>> parts = new ArrayList<>();
        int count = Math.max(1, Math.min(context.currentParallelism(), all.getMaximumNumberOfSplits()));
        for (int i = 0; i < count; i++) {
            parts.add(new Part<>(all, i, count, 0));
        }
        return new FixedSplitEnumerator<>(context, parts);
    }

    @Override
    public SplitEnumerator<Part<T>, Collection<Part<T>>> restoreEnumerator(
            SplitEnumeratorContext<Part<T>> context, Collection<Part<T>> checkpoint) {
        return new FixedSplitEnumerator<>(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<Part<T>> getSplitSerializer() {
        return new PartSerializer<>(all);
    }

    @Override
    public SimpleVersionedSerializer<Collection<Part<T>>> getEnumeratorCheckpointSerializer() {
        return new SplitCollectionSerializer<>(getSplitSerializer());
    }

    /** One of {@code count} parts, which has given so many elements. */
    record Part<T>(SplittableIterator<T> all, int index, int count, long given)
            implements IteratorSourceSplit<T, Counted<T>> {
        @Override
        public String splitId() {
            return "part-" + index;
        }

        @Override
        public Counted<T> getIterator() {
            Counted<T> elements = new Counted<>(all.getSplit(index, count));
            while (elements.given < given) {
                elements.next();
            }
            return elements;
        }

        @Override
        public Part<T> getUpdatedSplitForIterator(Counted<T> iterator) {
            return new Part<>(all, index, count, iterator.given);
        }
    }

    /** Counts what was taken. */
    static final class Counted<T> implements Iterator<T> {
        private final Iterator<T> elements;
        private long given;

        Counted(Iterator<T> elements) {
            this.elements = elements;
        }

        @Override
        public boolean hasNext() {
            return elements.hasNext();
        }

        @Override
        public T next() {
            T element = elements.next();
            given++;
            return element;
        }
    }

    /** Writes which part it is: the iterator itself comes with the program. */
    private record PartSerializer<T>(SplittableIterator<T> all) implements SimpleVersionedSerializer<Part<T>> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(Part<T> part) {
            return ByteBuffer.allocate(2 * Integer.BYTES + Long.BYTES)
                    .putInt(part.index())
                    .putInt(part.count())
                    .putLong(part.given())
                    .array();
        }

        @Override
        public Part<T> deserialize(int version, byte[] serialized) {
            ByteBuffer in = ByteBuffer.wrap(serialized);
            return new Part<>(all, in.getInt(), in.getInt(), in.getLong());
        }
    }
}
