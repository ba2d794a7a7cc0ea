package weir.operators.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.sink.Committer.CommitRequest;
import weir.base.WeirException;
import weir.engine.OperatorSnapshot;
import weir.operators.OperatorHarness;
import weir.spi.OperatorFactory;

class SinkWriterOperatorTest {
    private final LedgerSink sink = new LedgerSink();
    private final OperatorFactory<Void> factory = (context, out) -> new SinkWriterOperator<>(context, out, sink);
    private final OperatorHarness task = new OperatorHarness(factory).withCheckpoints();

    @Test
    void nothing_is_committed_before_its_checkpoint_is_complete() {
        task.row("a", 0).row("b", 0).barrier(1);
        task.row("c", 0);
        assertThat(commits()).isEmpty();
        task.complete(1);
        assertThat(commits()).containsExactly("ab");
    }

    @Test
    void a_complete_checkpoint_commits_all_before_it_in_their_order() {
        task.row("a", 0).barrier(1);
        task.row("b", 0).barrier(2);
        task.row("c", 0).barrier(3);
        task.complete(2);
        assertThat(commits()).containsExactly("a", "b");
        task.complete(3);
        assertThat(commits()).containsExactly("a", "b", "c");
    }

    @Test
    void a_checkpoint_without_rows_commits_nothing() {
        task.barrier(1);
        task.complete(1);
        assertThat(commits()).isEmpty();
    }

    @Test
    void what_a_failed_checkpoint_prepared_is_part_of_the_next() {
        task.row("a", 0).barrier(1);
        OperatorSnapshot second = task.row("b", 0).barrier(2);
        restored(List.of(second), 0, 1);
        assertThat(commits()).containsExactly("a", "b");
    }

    @Test
    void a_restored_task_commits_again_before_its_writer_begins() {
        OperatorSnapshot snapshot = task.row("a", 0).barrier(7);
        task.complete(7);
        sink.events.clear();
        restored(List.of(snapshot), 0, 1);
        assertThat(sink.events).containsExactly("commit a", "restored []");
    }

    @Test
    void what_was_committed_is_not_part_of_later_checkpoints() {
        task.row("a", 0).barrier(1);
        task.complete(1);
        OperatorSnapshot second = task.barrier(2);
        sink.events.clear();
        restored(List.of(second), 0, 1);
        assertThat(sink.events).containsExactly("restored []");
    }

    @Test
    void a_writer_goes_on_from_its_state() {
        OperatorSnapshot snapshot = task.row("-a", 0).barrier(1);
        sink.events.clear();
        OperatorHarness next = restored(List.of(snapshot), 0, 1);
        next.row("b", 0);
        next.finishes();
        next.barrier(2);
        next.complete(2);
        assertThat(sink.events).containsExactly("restored [-a]", "commit -ab");
    }

    @Test
    void committables_and_states_are_taken_over_by_exactly_one_task_at_any_parallelism() {
        for (int before = 1; before <= 7; before++) {
            for (int after = 1; after <= 7; after++) {
                sink.events.clear();
                List<OperatorSnapshot> snapshots = new ArrayList<>();
                for (int index = 0; index < before; index++) {
                    OperatorHarness old = new OperatorHarness(factory);
                    old.row("c" + index, 0).barrier(1);
                    snapshots.add(old.row("-" + index, 0).barrier(2, index));
                }
                sink.events.clear();
                for (int index = 0; index < after; index++) {
                    restored(snapshots, index, after);
                }
                String all = String.join(" ", sink.events);
                for (int index = 0; index < before; index++) {
                    assertThat(all).containsOnlyOnce("commit c" + index).containsOnlyOnce("-" + index);
                }
            }
        }
    }

    @Test
    void the_end_of_input_waits_until_a_checkpoint_holds_the_last_rows() {
        task.row("a", 0);
        assertThat(task.finishes()).isFalse();
        assertThat(task.checkpointsWanted()).isOne();
        task.complete(1); // one that began before the end
        assertThat(task.finishes()).isFalse();
        task.barrier(2);
        assertThat(commits()).isEmpty();
        task.complete(2);
        assertThat(commits()).containsExactly("a");
        assertThat(task.finishes()).isTrue();
    }

    @Test
    void a_task_restored_at_its_end_commits_the_last_rows() {
        task.row("a", 0);
        task.finishes();
        OperatorSnapshot last = task.barrier(1);
        OperatorHarness next = restored(List.of(last), 0, 1).withCheckpoints();
        assertThat(commits()).containsExactly("a");
        assertThat(next.finishes()).isTrue();
    }

    @Test
    void without_rows_the_end_waits_for_nothing() {
        assertThat(task.finishes()).isTrue();
        assertThat(task.checkpointsWanted()).isZero();
    }

    @Test
    void without_checkpoints_the_end_of_input_commits() {
        OperatorHarness alone = new OperatorHarness(factory);
        alone.row("a", 0);
        assertThat(alone.finishes()).isTrue();
        assertThat(commits()).containsExactly("a");
    }

    @Test
    void what_is_to_be_retried_is_tried_later_and_holds_back_what_comes_after() {
        sink.answer = CommitRequest::retryLater;
        task.row("a", 0).barrier(1);
        task.complete(1);
        task.row("b", 0).barrier(2);
        task.complete(2);
        assertThat(commits()).containsExactly("a");
        sink.answer = request -> assertThat(request.getNumberOfRetries()).isLessThan(2);
        task.clock(99);
        assertThat(commits()).containsExactly("a");
        task.clock(100);
        assertThat(commits()).containsExactly("a", "a", "b");
    }

    @Test
    void a_changed_committable_is_what_is_tried_later_and_kept_in_checkpoints() {
        sink.answer = request -> request.updateAndRetryLater("rest of a");
        task.row("a", 0).barrier(1);
        task.complete(1);
        OperatorSnapshot second = task.barrier(2);
        sink.answer = request -> {};
        restored(List.of(second), 0, 1);
        assertThat(commits()).containsExactly("a", "rest of a");
    }

    @Test
    void the_end_of_input_waits_for_what_is_to_be_retried() {
        sink.answer = CommitRequest::retryLater;
        task.row("a", 0);
        task.finishes();
        task.barrier(1);
        task.complete(1);
        assertThat(task.finishes()).isFalse();
        sink.answer = CommitRequest::signalAlreadyCommitted;
        task.clock(100);
        assertThat(task.finishes()).isTrue();
    }

    @Test
    void ten_retries_are_enough() {
        sink.answer = CommitRequest::retryLater;
        task.row("a", 0).barrier(1);
        task.complete(1);
        assertThatThrownBy(() -> {
                    for (long now = 0; now < 100_000; now += 100) {
                        task.clock(now);
                    }
                })
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("could not commit a, which belongs to checkpoint 1")
                .hasMessageContaining("after 11 tries");
    }

    @Test
    void a_commit_that_fails_for_whatever_reason_fails_the_job_and_loses_nothing() {
        OperatorSnapshot snapshot = task.row("a", 0).barrier(1);
        sink.answer = request -> request.signalFailedWithKnownReason(new IOException("no such table"));
        assertThatThrownBy(() -> task.complete(1))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("Operator 'tested' could not commit a,")
                .hasMessageContaining("no such table");
        sink.answer = request -> {
            throw new IllegalStateException("connection lost");
        };
        assertThatThrownBy(() -> restored(List.of(snapshot), 0, 1))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("connection lost");
    }

    private OperatorHarness restored(List<OperatorSnapshot> snapshots, int index, int parallelism) {
        return new OperatorHarness(factory, snapshots, index, parallelism);
    }

    private List<String> commits() {
        return sink.events.stream()
                .filter(event -> event.startsWith("commit "))
                .map(event -> event.substring("commit ".length()))
                .toList();
    }
}
