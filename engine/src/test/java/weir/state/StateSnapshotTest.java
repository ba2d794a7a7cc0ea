package weir.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.StateTtlConfig;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.VirtualClock;
import weir.base.WeirException;
import weir.engine.OperatorSnapshot;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;
import weir.spi.StateOutput;

class StateSnapshotTest {
    private final VirtualClock clock = new VirtualClock(0);
    private final KeyedState state = new KeyedState(clock);

    private static ValueStateDescriptor<Long> count() {
        return new ValueStateDescriptor<>("count", Long.class);
    }

    private static ValueStateDescriptor<Long> expiringCount() {
        ValueStateDescriptor<Long> descriptor = count();
        descriptor.enableTimeToLive(
                StateTtlConfig.newBuilder(Duration.ofMillis(100)).build());
        return descriptor;
    }

    @Test
    void equal_states_give_equal_bytes() throws Exception {
        state.select("a");
        state.getState(count()).update(1L);
        KeyedState other = new KeyedState(clock);
        ValueState<Long> count = other.getState(count());
        other.select("gone");
        count.update(9L);
        count.clear();
        other.select("a");
        count.update(1L);
        assertThat(Snapshots.bytes(snapshot(other))).isEqualTo(Snapshots.bytes(snapshot(state)));
    }

    @Test
    void a_state_nobody_asked_for_passes_through_to_the_next_snapshot() throws Exception {
        state.select("a");
        state.getState(count()).update(1L);
        KeyedState second = restored(snapshot(state));
        KeyedState third = restored(snapshot(second));
        third.select("a");
        assertThat(third.getState(count()).value()).isEqualTo(1L);
    }

    @Test
    void a_time_to_live_added_later_starts_at_the_restore() throws Exception {
        state.select("a");
        state.getState(count()).update(1L);
        clock.advanceBy(1_000);
        KeyedState restored = restored(snapshot(state));
        ValueState<Long> count = restored.getState(expiringCount());
        restored.select("a");
        clock.advanceBy(99);
        assertThat(count.value()).isEqualTo(1L);
        clock.advanceBy(1);
        assertThat(count.value()).isNull();
    }

    @Test
    void a_time_to_live_taken_away_leaves_the_values() throws Exception {
        state.select("a");
        state.getState(expiringCount()).update(1L);
        KeyedState restored = restored(snapshot(state));
        ValueState<Long> count = restored.getState(count());
        clock.advanceBy(1_000);
        restored.select("a");
        assertThat(count.value()).isEqualTo(1L);
    }

    @Test
    void a_state_restored_as_another_type_says_so() throws Exception {
        state.select("a");
        state.getState(count()).update(1L);
        KeyedState restored = restored(snapshot(state));
        assertThatThrownBy(() -> restored.getState(new ValueStateDescriptor<>("count", Integer.class)))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("'count'")
                .hasMessageContaining("when the snapshot was made");
        KeyedState other = restored(snapshot(state));
        assertThatThrownBy(() -> other.getListState(new ListStateDescriptor<>("count", Long.class)))
                .hasMessageContaining("is a value state already");
    }

    @Test
    void a_snapshot_of_another_format_is_refused() throws IOException {
        OperatorSnapshot other = new OperatorSnapshot(new OperatorSnapshot.Origin("id", "operator", 0, 1, 128), 1, 0);
        other.section(StateOutput.KEYED_STATE).write(new byte[] {99, 0, 0});
        assertThatThrownBy(() -> restored(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The snapshot has 6300 where keyed state was expected");
    }

    @Test
    void a_default_value_is_copied_for_each_key() throws Exception {
        ValueState<StringBuilder> text = state.getState(
                new ValueStateDescriptor<>("text", new StringBuilderSerializer(), new StringBuilder("default")));
        state.select("a");
        text.value().append(" changed");
        state.select("b");
        assertThat(text.value()).hasToString("default");
    }

    @Test
    void timers_are_restored_with_their_keys_and_order() throws Exception {
        TimerQueue timers = new TimerQueue(state);
        for (String key : List.of("b", "a", "c")) {
            state.select(key);
            timers.register(10, null);
            timers.register(5, "window of " + key);
        }
        state.deselect();
        DataOutputSerializer target = new DataOutputSerializer(64);
        timers.snapshot(target);
        KeyedState other = new KeyedState(clock);
        TimerQueue restored = new TimerQueue(other);
        restored.restore(new DataInputDeserializer(target.getCopyOfBuffer()), key -> !key.equals("a"));
        List<String> fired = new ArrayList<>();
        restored.fireDue(
                10,
                (timestamp, namespace) ->
                        fired.add(timestamp + other.currentKey().toString() + namespace));
        assertThat(fired).containsExactly("5bwindow of b", "5cwindow of c", "10bnull", "10cnull");
    }

    @Test
    void keys_nobody_ever_sees_again_leave_when_they_expire() throws Exception {
        ValueState<Long> count = state.getState(expiringCount());
        for (int key = 0; key < 1_000; key++) {
            state.select(key);
            count.update(1L);
        }
        clock.advanceBy(100);
        state.select("busy");
        for (int access = 0; access < 300; access++) {
            count.value();
        }
        assertThat(state.keyCount()).isEqualTo(1);
        assertThat(state.expiredCount()).isEqualTo(1_000);
    }

    @Test
    void expired_values_stay_out_of_full_snapshots_on_request() throws Exception {
        ListStateDescriptor<Long> descriptor = new ListStateDescriptor<>("list", Long.class);
        descriptor.enableTimeToLive(StateTtlConfig.newBuilder(Duration.ofMillis(100))
                .cleanupFullSnapshot()
                .build());
        ListState<Long> list = state.getListState(descriptor);
        state.select("a");
        list.add(1L);
        state.deselect();
        clock.advanceBy(100);
        assertThat(restored(snapshot(state)).keyCount()).isZero();
    }

    private static OperatorSnapshot snapshot(KeyedState from) throws IOException {
        return Snapshots.of(from);
    }

    private KeyedState restored(OperatorSnapshot snapshot) throws IOException {
        KeyedState restored = new KeyedState(clock);
        Snapshots.restore(restored, snapshot, key -> true);
        return restored;
    }
}
