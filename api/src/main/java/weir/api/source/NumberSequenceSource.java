package weir.api.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import weir.serializers.SimpleVersionedSerializer;
import weir.types.ResultTypeQueryable;
import weir.types.TypeInformation;
import weir.types.Types;

/**
 * The numbers from one to another, both included. With parallelism {@code p} the range is cut into {@code p} runs of
 * about equal length, so each subtask emits ascending numbers.
 */
public final class NumberSequenceSource
        implements Source<
                        Long,
                        NumberSequenceSource.NumberSequenceSplit,
                        Collection<NumberSequenceSource.NumberSequenceSplit>>,
                ResultTypeQueryable<Long> {
    private static final long serialVersionUID = 1L;

    private final long from;
    private final long to;

    public NumberSequenceSource(long from, long to) {
        if (from > to) {
            throw new IllegalArgumentException(
                    "A number sequence from " + from + " to " + to + " is empty: 'from' must not be above 'to'.");
        }
        this.from = from;
        this.to = to;
    }

    public long getFrom() {
        return from;
    }

    public long getTo() {
        return to;
    }

    @Override
    public TypeInformation<Long> getProducedType() {
        return Types.LONG;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<Long, NumberSequenceSplit> createReader(SourceReaderContext context) {
        return new IteratorSourceReader<>(context);
    }

    @Override
    public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> createEnumerator(
            SplitEnumeratorContext<NumberSequenceSplit> context) {
        return new FixedSplitEnumerator<>(context, splitNumberRange(from, to, context.currentParallelism()));
    }

    @Override
    public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> restoreEnumerator(
            SplitEnumeratorContext<NumberSequenceSplit> context, Collection<NumberSequenceSplit> checkpoint) {
        return new FixedSplitEnumerator<>(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<NumberSequenceSplit> getSplitSerializer() {
        return new SplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Collection<NumberSequenceSplit>> getEnumeratorCheckpointSerializer() {
        return new SplitCollectionSerializer<>(new SplitSerializer());
    }

    /** Cuts {@code from..to} into at most {@code numSplits} runs whose lengths differ by at most one. */
    static List<NumberSequenceSplit> splitNumberRange(long from, long to, int numSplits) {
        long lastIndex = to - from; // the count less one, and unsigned: the count of all longs has no long
        long shortest = Long.divideUnsigned(lastIndex, numSplits);
        long longerOnes = Long.remainderUnsigned(lastIndex, numSplits) + 1;
        List<NumberSequenceSplit> splits = new ArrayList<>(numSplits);
        long start = from;
        for (int i = 0; i < numSplits; i++) {
            long length = i < longerOnes ? shortest + 1 : shortest;
            if (i < longerOnes || shortest != 0) {
                splits.add(new NumberSequenceSplit("split-" + i, start, start + length - 1));
                start += length;
            }
        }
        return splits;
    }

    /** The numbers {@code from..to}, both included. */
    public record NumberSequenceSplit(String splitId, long from, long to)
            implements IteratorSourceSplit<Long, NumberSequenceIterator> {
        @Override
        public NumberSequenceIterator getIterator() {
            return new NumberSequenceIterator(from, to);
        }

        @Override
        public NumberSequenceSplit getUpdatedSplitForIterator(NumberSequenceIterator iterator) {
            return new NumberSequenceSplit(splitId, iterator.next, to);
        }

        @Override
        public double fractionRead(NumberSequenceIterator iterator) {
            double count = (double) to - from + 1;
            return iterator.hasNext() ? ((double) iterator.next - from) / count : 1;
        }
    }

    /** Counts from one number to another, both included. */
    public static final class NumberSequenceIterator implements Iterator<Long> {
        private final long to;
        private long next;
        private boolean exhausted;

        NumberSequenceIterator(long from, long to) {
            next = from;
            this.to = to;
        }

        @Override
        public boolean hasNext() {
            return !exhausted;
        }

        @Override
        public Long next() {
            if (exhausted) {
                throw new NoSuchElementException("The sequence ended at " + to + ".");
            }
            exhausted = next == to;
            return next++;
        }
    }

    private static final class SplitSerializer implements SimpleVersionedSerializer<NumberSequenceSplit> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(NumberSequenceSplit split) {
            byte[] id = split.splitId().getBytes(UTF_8);
            return ByteBuffer.allocate(2 * Long.BYTES + id.length)
                    .putLong(split.from())
                    .putLong(split.to())
                    .put(id)
                    .array();
        }

        @Override
        public NumberSequenceSplit deserialize(int version, byte[] serialized) {
            ByteBuffer in = ByteBuffer.wrap(serialized);
            long from = in.getLong();
            long to = in.getLong();
            return new NumberSequenceSplit(UTF_8.decode(in).toString(), from, to);
        }
    }
}
