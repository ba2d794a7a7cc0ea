package weir.operators.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weir.api.sink.SinkFunction;
import weir.api.sink.TwoPhaseCommitSinkFunction;
import weir.engine.OperatorSnapshot;
import weir.operators.OperatorHarness;
import weir.serializers.StringSerializer;
import weir.spi.OperatorFactory;

class TwoPhaseCommitSinkFunctionTest {
    private final List<String> events = new ArrayList<>();
    private int transactions;
    private String failing;

    private final OperatorFactory<Void> factory = (context, out) -> Sinks.function(context, out, new Noting());
    private final OperatorHarness task = new OperatorHarness(factory).withCheckpoints();

    @Test
    void a_transaction_goes_from_barrier_to_barrier_and_is_committed_with_its_checkpoint() {
        task.row("a", 0).barrier(1);
        task.row("b", 0);
        task.complete(1);
        assertThat(events).containsExactly("begin 1", "a in 1", "prepare 1", "begin 2", "b in 2", "commit 1");
    }

    @Test
    void a_restored_function_commits_what_was_prepared_and_aborts_what_was_open() {
        task.row("a", 0).barrier(1);
        OperatorSnapshot snapshot = task.row("b", 0).barrier(2);
        task.row("lost", 0);
        events.clear();
        new OperatorHarness(factory, List.of(snapshot), 0, 1);
        assertThat(events)
                .containsExactly("commit 1", "commit 2", "abort 3", "recovered [1, 2, 3] with mine", "begin 4");
    }

    @Test
    void each_restored_transaction_is_settled_by_one_task() {
        List<OperatorSnapshot> snapshots = new ArrayList<>();
        for (int index = 0; index < 5; index++) {
            snapshots.add(new OperatorHarness(factory).row("a", 0).barrier(1, index));
        }
        events.clear();
        for (int index = 0; index < 3; index++) {
            new OperatorHarness(factory, snapshots, index, 3);
        }
        List<String> commits =
                events.stream().filter(event -> event.startsWith("commit")).toList();
        assertThat(commits).hasSize(5);
        assertThat(Set.copyOf(commits)).hasSize(5);
    }

    @Test
    void the_end_waits_for_the_checkpoint_that_commits_the_last_rows() {
        task.row("a", 0).barrier(1);
        assertThat(task.row("b", 0).finishes()).isFalse();
        task.complete(1);
        assertThat(task.finishes()).isFalse();
        task.barrier(2);
        task.complete(2);
        assertThat(task.finishes()).isTrue();
        assertThat(events).endsWith("commit 1", "prepare 2", "commit 2").contains("end of 2");
    }

    @Test
    void without_checkpoints_the_end_commits() {
        events.clear();
        transactions = 0;
        assertThat(new OperatorHarness(factory).row("a", 0).finishes()).isTrue();
        assertThat(events).containsExactly("begin 1", "a in 1", "end of 1", "prepare 1", "commit 1");
    }

    @Test
    void a_commit_that_fails_fails_the_job_and_is_tried_again() {
        OperatorSnapshot snapshot = task.row("a", 0).barrier(1);
        failing = "1";
        assertThatThrownBy(() -> task.complete(1)).hasMessage("no connection");
        failing = null;
        events.clear();
        new OperatorHarness(factory, List.of(snapshot), 0, 1);
        assertThat(events).startsWith("commit 1");
    }

    /** Writes down what it is asked to do. */
    private final class Noting extends TwoPhaseCommitSinkFunction<String, String, String> {
        private static final long serialVersionUID = 1L;

        Noting() {
            super(StringSerializer.INSTANCE, StringSerializer.INSTANCE);
        }

        @Override
        protected Optional<String> initializeUserContext() {
            return Optional.of("mine");
        }

        @Override
        protected void invoke(String transaction, String row, SinkFunction.Context context) {
            events.add(row + " in " + transaction);
        }

        @Override
        protected String beginTransaction() {
            String transaction = String.valueOf(++transactions);
            events.add("begin " + transaction);
            return transaction;
        }

        @Override
        protected void preCommit(String transaction) {
            events.add("prepare " + transaction);
        }

        @Override
        protected void commit(String transaction) {
            if (transaction.equals(failing)) {
                throw new IllegalStateException("no connection");
            }
            events.add("commit " + transaction);
        }

        @Override
        protected void abort(String transaction) {
            events.add("abort " + transaction);
        }

        @Override
        protected void finishProcessing(String transaction) {
            events.add("end of " + transaction);
        }

        @Override
        protected void finishRecoveringContext(java.util.Collection<String> handled) {
            events.add("recovered " + handled + " with " + getUserContext().orElseThrow());
        }
    }
}
