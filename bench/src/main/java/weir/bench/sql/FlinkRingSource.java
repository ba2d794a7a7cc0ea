package weir.bench.sql;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.table.data.RowData;

/** Goes round a {@link Ring} in Flink, for one task and without checkpoints. */
record FlinkRingSource(Kind kind, long rows, int[] columns) implements Source<RowData, FlinkRingSource.Whole, Void> {
    /** So many rows are sent before Flink is given a turn. */
    private static final int ROWS_A_TURN = 128;

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SplitEnumerator<Whole, Void> createEnumerator(SplitEnumeratorContext<Whole> context) {
        return new Enumerator(context);
    }

    @Override
    public SplitEnumerator<Whole, Void> restoreEnumerator(SplitEnumeratorContext<Whole> context, Void checkpoint) {
        return new Enumerator(context);
    }

    @Override
    public SourceReader<RowData, Whole> createReader(SourceReaderContext context) {
        return new Reader(context, new FlinkRingRows(kind, columns), rows);
    }

    @Override
    public SimpleVersionedSerializer<Whole> getSplitSerializer() {
        return new Empty<>(new Whole());
    }

    @Override
    public SimpleVersionedSerializer<Void> getEnumeratorCheckpointSerializer() {
        return new Empty<>(null);
    }

    /** The only split. */
    record Whole() implements SourceSplit {
        @Override
        public String splitId() {
            return "whole";
        }
    }

    private record Empty<T>(T value) implements SimpleVersionedSerializer<T> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(T any) {
            return new byte[0];
        }

        @Override
        public T deserialize(int version, byte[] serialized) {
            return value;
        }
    }

    private record Enumerator(SplitEnumeratorContext<Whole> context) implements SplitEnumerator<Whole, Void> {
        @Override
        public void start() {}

        @Override
        public void handleSplitRequest(int subtask, String host) {
            context.assignSplit(new Whole(), subtask);
            context.signalNoMoreSplits(subtask);
        }

        @Override
        public void addSplitsBack(List<Whole> splits, int subtask) {}

        @Override
        public void addReader(int subtask) {}

        @Override
        public Void snapshotState(long checkpoint) {
            return null;
        }

        @Override
        public void close() throws IOException {}
    }

    private static final class Reader implements SourceReader<RowData, Whole> {
        private final SourceReaderContext context;
        private final FlinkRingRows ring;
        private final CompletableFuture<Void> assigned = new CompletableFuture<>();
        private long left;

        Reader(SourceReaderContext context, FlinkRingRows ring, long rows) {
            this.context = context;
            this.ring = ring;
            this.left = rows;
        }

        @Override
        public void start() {
            context.sendSplitRequest();
        }

        @Override
        public InputStatus pollNext(ReaderOutput<RowData> output) {
            if (!assigned.isDone()) {
                return InputStatus.NOTHING_AVAILABLE;
            }
            long count = Math.min(ROWS_A_TURN, left);
            for (long i = 0; i < count; i++) {
                output.collect(ring.next());
            }
            left -= count;
            return left == 0 ? InputStatus.END_OF_INPUT : InputStatus.MORE_AVAILABLE;
        }

        @Override
        public List<Whole> snapshotState(long checkpoint) {
            return List.of();
        }

        @Override
        public CompletableFuture<Void> isAvailable() {
            return assigned;
        }

        @Override
        public void addSplits(List<Whole> splits) {
            assigned.complete(null);
        }

        @Override
        public void notifyNoMoreSplits() {}

        @Override
        public void close() {}
    }
}
