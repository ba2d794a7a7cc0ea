package weir.operators.sink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import weir.api.sink.Committer;
import weir.api.sink.CommitterInitContext;
import weir.api.sink.CommittingSinkWriter;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.StatefulSinkWriter;
import weir.api.sink.SupportsCommitter;
import weir.api.sink.SupportsWriterState;
import weir.api.sink.WriterInitContext;
import weir.serializers.SimpleVersionedSerializer;

/** Commits the rows of each checkpoint as one text, and notes in the order of events what it was asked to do. */
final class LedgerSink implements Sink<String>, SupportsCommitter<String>, SupportsWriterState<String, String> {
    private static final long serialVersionUID = 1L;

    final transient List<String> events = new ArrayList<>();
    transient Consumer<Committer.CommitRequest<String>> answer = request -> {};

    @Override
    public SinkWriter<String> createWriter(WriterInitContext context) {
        events.add("new");
        return new Writer("");
    }

    @Override
    public StatefulSinkWriter<String, String> restoreWriter(WriterInitContext context, Collection<String> states) {
        events.add("restored " + states);
        return new Writer(String.join("", states));
    }

    @Override
    public Committer<String> createCommitter(CommitterInitContext context) {
        return new Committer<>() {
            @Override
            public void commit(Collection<CommitRequest<String>> requests) {
                for (CommitRequest<String> request : requests) {
                    events.add("commit " + request.getCommittable());
                    answer.accept(request);
                }
            }

            @Override
            public void close() {
                events.add("closed");
            }
        };
    }

    @Override
    public SimpleVersionedSerializer<String> getCommittableSerializer() {
        return new Text();
    }

    @Override
    public SimpleVersionedSerializer<String> getWriterStateSerializer() {
        return new Text();
    }

    /** Keeps rows that begin with a dash beyond the checkpoint, as its state. */
    private final class Writer implements CommittingSinkWriter<String, String>, StatefulSinkWriter<String, String> {
        private String open;
        private String prepared = "";

        Writer(String open) {
            this.open = open;
        }

        @Override
        public void write(String row, Context context) {
            open += row;
        }

        @Override
        public void flush(boolean endOfInput) {
            if (endOfInput || !open.startsWith("-")) {
                prepared += open;
                open = "";
            }
        }

        @Override
        public Collection<String> prepareCommit() {
            List<String> committables = prepared.isEmpty() ? List.of() : List.of(prepared);
            prepared = "";
            return committables;
        }

        @Override
        public List<String> snapshotState(long checkpointId) {
            return open.isEmpty() ? List.of() : List.of(open);
        }

        @Override
        public void close() {}
    }

    private static final class Text implements SimpleVersionedSerializer<String> {
        @Override
        public int getVersion() {
            return 3;
        }

        @Override
        public byte[] serialize(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String deserialize(int version, byte[] serialized) throws IOException {
            if (version != getVersion()) {
                throw new IOException("Version " + version + " was never written.");
            }
            return new String(serialized, StandardCharsets.UTF_8);
        }
    }
}
