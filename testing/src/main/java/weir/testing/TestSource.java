package weir.testing;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import weir.api.source.Boundedness;
import weir.api.source.FixedSplitEnumerator;
import weir.api.source.InputStatus;
import weir.api.source.ReaderOutput;
import weir.api.source.Source;
import weir.api.source.SourceReader;
import weir.api.source.SourceReaderContext;
import weir.api.source.SourceSplit;
import weir.api.source.SplitCollectionSerializer;
import weir.api.source.SplitEnumerator;
import weir.api.source.SplitEnumeratorContext;
import weir.api.time.Watermark;
import weir.serializers.SimpleVersionedSerializer;

/** Reads a {@link TestInput}. */
record TestSource<T>(long queueId) implements Source<T, TestSource.Whole, Collection<TestSource.Whole>> {
    /** The only split: a test's input is not divided. */
    record Whole() implements SourceSplit {
        @Override
        public String splitId() {
            return "input";
        }
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<T, Whole> createReader(SourceReaderContext context) {
        return new Reader<>(InputQueue.find(queueId));
    }

    @Override
    public SplitEnumerator<Whole, Collection<Whole>> createEnumerator(SplitEnumeratorContext<Whole> context) {
        return new FixedSplitEnumerator<>(context, List.of(new Whole()));
    }

    @Override
    public SplitEnumerator<Whole, Collection<Whole>> restoreEnumerator(
            SplitEnumeratorContext<Whole> context, Collection<Whole> checkpoint) {
        return new FixedSplitEnumerator<>(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<Whole> getSplitSerializer() {
        return new WholeSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Collection<Whole>> getEnumeratorCheckpointSerializer() {
        return new SplitCollectionSerializer<>(new WholeSerializer());
    }

    private static final class Reader<T> implements SourceReader<T, Whole> {
        private final InputQueue<T> queue;
        private boolean ended;

        Reader(InputQueue<T> queue) {
            this.queue = queue;
        }

        @Override
        public void start() {}

        @Override
        public InputStatus pollNext(ReaderOutput<T> output) {
            InputQueue.Element<T> element = ended ? new InputQueue.End<>() : queue.poll();
            if (element == null) {
                return InputStatus.NOTHING_AVAILABLE;
            } else if (element instanceof InputQueue.End<T>) {
                ended = true;
                return InputStatus.END_OF_INPUT;
            }
            emit(element, output);
            return InputStatus.MORE_AVAILABLE;
        }

        private void emit(InputQueue.Element<T> element, ReaderOutput<T> output) {
            if (element instanceof InputQueue.Row<T> row) {
                if (row.timestampMillis() == Long.MIN_VALUE) {
                    output.collect(row.value());
                } else {
                    output.collect(row.value(), row.timestampMillis());
                }
            } else if (element instanceof InputQueue.Mark<T> mark) {
                output.emitWatermark(new Watermark(mark.timestampMillis()));
            } else {
                output.markIdle();
            }
        }

        @Override
        public List<Whole> snapshotState(long checkpointId) {
            return List.of(new Whole());
        }

        @Override
        public CompletableFuture<Void> isAvailable() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void addSplits(List<Whole> splits) {}

        @Override
        public void notifyNoMoreSplits() {}

        @Override
        public void close() {}
    }

    private static final class WholeSerializer implements SimpleVersionedSerializer<Whole> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(Whole split) {
            return new byte[0];
        }

        @Override
        public Whole deserialize(int version, byte[] serialized) {
            return new Whole();
        }
    }
}
