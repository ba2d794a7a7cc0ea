package weir.cli.sql.conformance;

import java.nio.ByteBuffer;
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
import weir.batch.Batch;
import weir.serializers.SimpleVersionedSerializer;

/** What comes through a gate, in its order, whichever task gets it. */
record GatedSource(int gate) implements Source<Batch, GatedSource.Place, Collection<GatedSource.Place>> {
    /** How far the rows have been read. */
    record Place(int next) implements SourceSplit {
        @Override
        public String splitId() {
            return "rows";
        }
    }

    private static final class PlaceSerializer implements SimpleVersionedSerializer<Place> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(Place place) {
            return ByteBuffer.allocate(Integer.BYTES).putInt(place.next()).array();
        }

        @Override
        public Place deserialize(int version, byte[] serialized) {
            return new Place(ByteBuffer.wrap(serialized).getInt());
        }
    }

    private static final class Reader implements SourceReader<Batch, Place> {
        private final SourceReaderContext context;
        private final Gate gate;
        private CompletableFuture<Void> told = new CompletableFuture<>();
        private Place place;
        private boolean ended;

        Reader(SourceReaderContext context, Gate gate) {
            this.context = context;
            this.gate = gate;
        }

        @Override
        public void start() {
            if (place == null) {
                context.sendSplitRequest();
            }
        }

        @Override
        public InputStatus pollNext(ReaderOutput<Batch> output) {
            Batch row = place == null ? null : gate.row(place.next());
            if (row != null) {
                output.createOutputForSplit(place.splitId()).collect(row);
                place = new Place(place.next() + 1);
                return InputStatus.MORE_AVAILABLE;
            } else if (place != null && gate.isOpen()) {
                output.releaseOutputForSplit(place.splitId());
                place = null;
                context.sendSplitRequest();
            }
            if (ended && place == null) {
                return InputStatus.END_OF_INPUT;
            }
            told = new CompletableFuture<>();
            return InputStatus.NOTHING_AVAILABLE;
        }

        @Override
        public List<Place> snapshotState(long checkpointId) {
            return place == null ? List.of() : List.of(place);
        }

        @Override
        public CompletableFuture<Void> isAvailable() {
            return told;
        }

        @Override
        public void addSplits(List<Place> splits) {
            place = splits.get(0);
            told.complete(null);
        }

        @Override
        public void notifyNoMoreSplits() {
            ended = true;
            told.complete(null);
        }

        @Override
        public void close() {}
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<Batch, Place> createReader(SourceReaderContext context) {
        return new Reader(context, Gate.of(gate));
    }

    @Override
    public SplitEnumerator<Place, Collection<Place>> createEnumerator(SplitEnumeratorContext<Place> context) {
        return new FixedSplitEnumerator<>(context, List.of(new Place(0)));
    }

    @Override
    public SplitEnumerator<Place, Collection<Place>> restoreEnumerator(
            SplitEnumeratorContext<Place> context, Collection<Place> checkpoint) {
        return new FixedSplitEnumerator<>(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<Place> getSplitSerializer() {
        return new PlaceSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Collection<Place>> getEnumeratorCheckpointSerializer() {
        return new SplitCollectionSerializer<>(new PlaceSerializer());
    }
}
