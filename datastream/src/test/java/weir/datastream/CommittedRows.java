package weir.datastream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import weir.api.sink.Committer;
import weir.api.sink.CommitterInitContext;
import weir.api.sink.CommittingSinkWriter;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.SupportsCommitter;
import weir.api.sink.WriterInitContext;
import weir.serializers.SimpleVersionedSerializer;

/** Keeps the rows that a job has committed, whatever becomes of the job. */
final class CommittedRows<T> {
    private static final Map<Long, CommittedRows<?>> ALL = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT_ID = new AtomicLong();

    private final long id = NEXT_ID.getAndIncrement();
    private final List<T> rows = new ArrayList<>();
    private final List<Transaction<T>> transactions = new ArrayList<>();

    private static final class Transaction<T> {
        final List<T> rows;
        boolean committed;

        Transaction(List<T> rows) {
            this.rows = rows;
        }
    }

    CommittedRows() {
        ALL.put(id, this);
    }

    /** In the order in which they were committed. */
    List<T> rows() {
        return rows;
    }

    Sink<T> sink() {
        return new TransactionSink<>(id);
    }

    /** Nothing was ever written, prepared or committed. */
    void clear() {
        rows.clear();
        transactions.clear();
    }

    void close() {
        ALL.remove(id);
    }

    private long prepare(List<T> prepared) {
        transactions.add(new Transaction<>(prepared));
        return transactions.size() - 1L;
    }

    private void commit(Committer.CommitRequest<Long> request) {
        Transaction<T> transaction = transactions.get(request.getCommittable().intValue());
        if (!transaction.committed) {
            transaction.committed = true;
            rows.addAll(transaction.rows);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> CommittedRows<T> find(long id) {
        return (CommittedRows<T>) ALL.get(id);
    }

    private record TransactionSink<T>(long id) implements Sink<T>, SupportsCommitter<Long> {
        @Override
        public SinkWriter<T> createWriter(WriterInitContext context) {
            return new TransactionWriter<>(find(id));
        }

        @Override
        public Committer<Long> createCommitter(CommitterInitContext context) {
            CommittedRows<T> target = find(id);
            return new Committer<>() {
                @Override
                public void commit(Collection<CommitRequest<Long>> requests) {
                    requests.forEach(target::commit);
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public SimpleVersionedSerializer<Long> getCommittableSerializer() {
            return new LongBytes();
        }
    }

    private static final class TransactionWriter<T> implements CommittingSinkWriter<T, Long> {
        private final CommittedRows<T> target;
        private List<T> pending = new ArrayList<>();

        TransactionWriter(CommittedRows<T> target) {
            this.target = target;
        }

        @Override
        public void write(T row, Context context) {
            pending.add(row);
        }

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public Collection<Long> prepareCommit() {
            List<T> prepared = pending;
            pending = new ArrayList<>();
            return prepared.isEmpty() ? List.of() : List.of(target.prepare(prepared));
        }

        @Override
        public void close() {}
    }
}
