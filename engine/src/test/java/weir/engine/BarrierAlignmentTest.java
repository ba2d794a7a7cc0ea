package weir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.base.RandomSource;
import weir.batch.Message;

class BarrierAlignmentTest {
    @Test
    void a_checkpoint_is_due_once_every_input_has_come_to_it() {
        BarrierAlignment alignment = new BarrierAlignment(3, true);
        assertThat(alignment.announce(barrier(1))).isEqualTo(BarrierAlignment.NONE);
        assertThat(alignment.arrive(0, barrier(1))).isEqualTo(BarrierAlignment.NONE);
        assertThat(alignment.arrive(2, barrier(1))).isEqualTo(BarrierAlignment.NONE);
        assertThat(alignment.arrive(1, barrier(1))).isEqualTo(1);
    }

    @Test
    void an_input_that_is_there_waits_until_the_checkpoint_is_settled() {
        BarrierAlignment alignment = new BarrierAlignment(2, true);
        alignment.arrive(0, barrier(1));
        assertThat(alignment.isBlocked(0)).isTrue();
        assertThat(alignment.isBlocked(1)).isFalse();
        alignment.arrive(1, barrier(1));
        alignment.settle(1);
        assertThat(alignment.isBlocked(0)).isFalse();
        assertThat(alignment.isBlocked(1)).isFalse();
    }

    @Test
    void nobody_waits_where_records_may_count_twice() {
        BarrierAlignment alignment = new BarrierAlignment(2, false);
        alignment.arrive(0, barrier(1));
        assertThat(alignment.isBlocked(0)).isFalse();
        assertThat(alignment.arrive(0, barrier(2))).isEqualTo(BarrierAlignment.NONE);
        assertThat(alignment.arrive(1, barrier(1))).isEqualTo(1);
    }

    @Test
    void for_a_savepoint_inputs_wait_even_where_records_may_count_twice() {
        BarrierAlignment alignment = new BarrierAlignment(2, false);
        alignment.arrive(0, new Message.Barrier(1, 0, Message.Barrier.Purpose.SAVEPOINT));
        assertThat(alignment.isBlocked(0)).isTrue();
        alignment.settle(1);
        assertThat(alignment.isBlocked(0)).isFalse();
    }

    @Test
    void an_input_that_has_ended_is_not_waited_for() {
        BarrierAlignment alignment = new BarrierAlignment(2, true);
        alignment.arrive(0, barrier(1));
        assertThat(alignment.end(1)).isEqualTo(1);
    }

    @Test
    void a_task_whose_inputs_have_all_ended_needs_the_announcement_only() {
        BarrierAlignment alignment = new BarrierAlignment(1, true);
        assertThat(alignment.end(0)).isEqualTo(BarrierAlignment.NONE);
        assertThat(alignment.announce(barrier(4))).isEqualTo(4);
    }

    @Test
    void a_checkpoint_that_was_given_up_blocks_nobody_and_its_late_barrier_is_nothing_new() {
        BarrierAlignment alignment = new BarrierAlignment(2, true);
        alignment.arrive(0, barrier(1));
        alignment.settle(1);
        assertThat(alignment.isBlocked(0)).isFalse();
        assertThat(alignment.arrive(1, barrier(1))).isEqualTo(BarrierAlignment.NONE);
        assertThat(alignment.isBlocked(1)).isFalse();
    }

    @Test
    void each_checkpoint_is_due_exactly_once_in_whatever_order_inputs_come_and_end() {
        for (int seed = 1; seed <= 300; seed++) {
            assertThat(dueInRandomOrder(new RandomSource(seed)))
                    .as("seed %d", seed)
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    private static Message.Barrier barrier(long checkpointId) {
        return new Message.Barrier(checkpointId, 0);
    }

    /** Lets inputs that are not blocked bring their next barrier, or end after the last one, in random order. */
    private static List<Long> dueInRandomOrder(RandomSource random) {
        int inputs = 1 + random.nextInt(4);
        BarrierAlignment alignment = new BarrierAlignment(inputs, true);
        long[] next = new long[inputs];
        List<Long> due = new ArrayList<>();
        for (int ended = 0; ended < inputs; ) {
            int input = random.nextInt(inputs);
            if (alignment.isBlocked(input) || next[input] > 5) {
                continue;
            }
            next[input]++;
            ended += next[input] > 5 ? 1 : 0;
            long now = next[input] > 5 ? alignment.end(input) : alignment.arrive(input, barrier(next[input]));
            if (now != BarrierAlignment.NONE) {
                due.add(now);
                alignment.settle(now);
            }
        }
        return due;
    }
}
