package weir.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.RandomSource;
import weir.base.VirtualClock;
import weir.engine.OperatorSnapshot;
import weir.rocksdb.RocksStores;
import weir.serializers.ObjectSerializer;

/** Many more keys than there is memory for. */
class LargerThanMemoryTest {
    private static final int KEYS = 100_000;
    private static final long SEED = 7;

    @TempDir
    Path temporary;

    private KeyedState state;
    private ValueState<String> text;

    @BeforeEach
    void fill() throws Exception {
        state = newState("first");
        text = textOf(state);
        for (int step = 0; step < 2 * KEYS; step++) {
            state.select((long) (step % KEYS));
            String before = text.value();
            text.update((before == null ? "" : before) + "value " + step);
        }
    }

    @AfterEach
    void close() throws Exception {
        state.close();
        assertThat(Files.exists(temporary.resolve("first"))).isFalse();
    }

    @Test
    void few_keys_are_in_memory_and_all_can_be_read() throws Exception {
        assertThat(state.cachedKeyCount()).isLessThan(KEYS / 10);
        assertThat(state.keyCount()).isEqualTo(KEYS);
        assertAllThere(state, text);
    }

    @Test
    void a_snapshot_has_every_key_once_whatever_happens_before_it_is_written() throws Exception {
        OperatorSnapshot snapshot = Snapshots.of(state);
        RandomSource random = new RandomSource(SEED);
        for (int step = 0; step < KEYS; step++) {
            state.select((long) random.nextInt(KEYS));
            text.update("later");
        }
        KeyedState onHeap = new KeyedState(new VirtualClock(0));
        Snapshots.restore(onHeap, snapshot, key -> true);
        assertThat(onHeap.keyCount()).isEqualTo(KEYS);
        assertAllThere(onHeap, textOf(onHeap));
    }

    @Test
    void keys_that_are_cleared_are_gone_from_the_store_too() throws Exception {
        for (long key = 0; key < KEYS; key++) {
            state.select(key);
            text.clear();
        }
        state.deselect();
        assertThat(state.keyCount()).isZero();
        state.select(5L);
        assertThat(text.value()).isNull();
    }

    @Test
    void every_key_is_visited_once() throws Exception {
        long[] visits = new long[KEYS];
        state.forEachKey("text", key -> visits[(int) (long) (Long) key]++);
        assertThat(visits).containsOnly(1);
    }

    @Test
    void a_snapshot_can_be_written_after_its_task_has_ended() throws Exception {
        OperatorSnapshot snapshot = Snapshots.of(state);
        state.close();
        state = newState("second");
        Snapshots.restore(state, snapshot, key -> true);
        assertAllThere(state, textOf(state));
    }

    private static void assertAllThere(KeyedState from, ValueState<String> values) throws Exception {
        for (long key = 0; key < KEYS; key++) {
            from.select(key);
            assertThat(values.value()).isEqualTo("value " + key + "value " + (key + KEYS));
        }
    }

    private KeyedState newState(String directory) throws Exception {
        return new KeyedState(
                new VirtualClock(0),
                ObjectSerializer.INSTANCE,
                ObjectSerializer.INSTANCE,
                RocksStores.withRoomFor(40_000, temporary.resolve(directory)));
    }

    private static ValueState<String> textOf(KeyedState state) {
        return state.getState(new ValueStateDescriptor<>("text", String.class));
    }
}
