package weir.simulation.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import weir.api.sink.Committer;
import weir.api.sink.CommitterInitContext;
import weir.api.sink.CommittingSinkWriter;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.SupportsCommitter;
import weir.api.sink.WriterInitContext;
import weir.serializers.SimpleVersionedSerializer;
import weir.simulation.fault.Point;

/** Brings rows to an {@link ExternalStore} in two phases; what is prepared is the number of a transaction. */
public record LedgerSink<T>(long storeId, int output) implements Sink<T>, SupportsCommitter<Long> {
    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        ExternalStore store = ExternalStore.find(storeId);
        ExternalStore.Session session = store.session(output);
        store.restored(context.getRestoredCheckpointId(), session);
        return new Writer<>(store, session, "output " + output + ", task " + context.getSubtaskId());
    }

    @Override
    public Committer<Long> createCommitter(CommitterInitContext context) {
        ExternalStore store = ExternalStore.find(storeId);
        ExternalStore.Session session = store.session(output);
        return new Committer<>() {
            @Override
            public void commit(Collection<CommitRequest<Long>> requests) {
                requests.forEach(request -> {
                    if (!store.commit(session, request.getCommittable())) {
                        request.retryLater();
                    }
                });
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public SimpleVersionedSerializer<Long> getCommittableSerializer() {
        return new TransactionNumber();
    }

    /** Collects the rows of one transaction after another. */
    private static final class Writer<T> implements CommittingSinkWriter<T, Long> {
        private final ExternalStore store;
        private final ExternalStore.Session session;
        private final String name;
        private final List<Object> rows = new ArrayList<>();

        Writer(ExternalStore store, ExternalStore.Session session, String name) {
            this.store = store;
            this.session = session;
            this.name = name;
        }

        @Override
        public void write(T row, Context context) {
            store.hazards().passOrFail(Point.ROW);
            rows.add(row);
        }

        @Override
        public Collection<Long> prepareCommit() {
            if (rows.isEmpty()) {
                return List.of();
            }
            long transaction = store.prepare(session, name, rows);
            rows.clear();
            return List.of(transaction);
        }

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public void close() {}
    }
}
