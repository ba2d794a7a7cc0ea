package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.api.config.RestartStrategies;
import weir.api.sink.Committer;
import weir.api.sink.CommitterInitContext;
import weir.api.sink.CommittingSinkWriter;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.SupportsCommitter;
import weir.api.sink.WriterInitContext;
import weir.serializers.SimpleVersionedSerializer;

class FinishedTasksTest {
    private static final int DELAYS = 2;
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final Set<Long> COMMITTED = ConcurrentHashMap.newKeySet();

    @TempDir
    Path directory;

    @Test
    void aTaskThatHadFinishedBeforeAFailureIsDoneAfterIt() throws Exception {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment().setParallelism(2);
        env.enableCheckpointing(10);
        env.getCheckpointConfig().setCheckpointStorage(directory.toString());
        env.getConfig().setRestartStrategy(RestartStrategies.fixedDelayRestart(1, 1));
        // The task that gets the row waits for its commit while the other finishes, checkpoint after checkpoint.
        env.fromData(1L).rebalance().sinkTo(new HesitantSink());
        env.execute("finished tasks");
        assertThat(COMMITTED).containsExactly(1L);
        assertThat(CALLS.get()).isEqualTo(DELAYS + 2);
    }

    /** Puts a commit off, then fails, then commits. */
    private static final class HesitantSink implements Sink<Long>, SupportsCommitter<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public SinkWriter<Long> createWriter(WriterInitContext context) {
            return new RowsAsCommittables();
        }

        @Override
        public Committer<Long> createCommitter(CommitterInitContext context) {
            return new HesitantCommitter();
        }

        @Override
        public SimpleVersionedSerializer<Long> getCommittableSerializer() {
            return new LongBytes();
        }
    }

    private static final class HesitantCommitter implements Committer<Long> {
        @Override
        public void commit(Collection<CommitRequest<Long>> requests) {
            int call = CALLS.getAndIncrement();
            if (call < DELAYS) {
                requests.forEach(CommitRequest::retryLater);
            } else if (call == DELAYS) {
                throw new IllegalStateException("a fault that was planned");
            } else {
                requests.forEach(request -> COMMITTED.add(request.getCommittable()));
            }
        }

        @Override
        public void close() {}
    }

    private static final class RowsAsCommittables implements CommittingSinkWriter<Long, Long> {
        private final List<Long> rows = new ArrayList<>();

        @Override
        public void write(Long row, Context context) {
            rows.add(row);
        }

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public Collection<Long> prepareCommit() {
            List<Long> prepared = List.copyOf(rows);
            rows.clear();
            return prepared;
        }

        @Override
        public void close() {}
    }
}
