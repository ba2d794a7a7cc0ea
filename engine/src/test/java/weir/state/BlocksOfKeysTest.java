package weir.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.RandomSource;
import weir.base.VirtualClock;
import weir.serializers.ObjectSerializer;

/** Keys that are looked up by blocks, with rows that come and go between blocks and within them. */
class BlocksOfKeysTest {
    private static final int BLOCK = 64;

    private final SortedRowStore store = new SortedRowStore(4_000);
    private final KeyedState state =
            new KeyedState(new VirtualClock(0), ObjectSerializer.INSTANCE, ObjectSerializer.INSTANCE, store);
    private final ValueState<Long> value = state.getState(new ValueStateDescriptor<>("value", Long.class));
    private final Map<Object, Long> expected = new HashMap<>();
    private final int[] slots = new int[BLOCK];

    @AfterEach
    void close() throws Exception {
        state.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void every_key_has_what_it_was_given_last(long seed) throws Exception {
        RandomSource random = new RandomSource(seed);
        Object[] keys = new Object[BLOCK];
        for (int block = 0; block < 200; block++) {
            for (int i = 0; i < BLOCK; i++) {
                keys[i] = (long) random.nextInt(1_500);
            }
            state.find(keys, BLOCK, slots);
            for (int i = 0; i < BLOCK; i++) {
                state.select(keys[i], slots[i]);
                change(keys[i], random.nextInt(4) == 0);
            }
        }
        state.deselect();
        assertThat(store.rowsRead()).as("rows that came back").isGreaterThan(1_000);
        assertThat(state.keyCount()).isEqualTo(expected.size());
    }

    @Test
    void a_key_that_has_nothing_anywhere_is_not_there_after_it_was_looked_up() throws Exception {
        for (long key = 0; key < 1_000; key++) {
            state.select(key);
            change(key, false);
        }
        long[] keys = {5, 2_000, 5, 2_000};
        state.find(keys, keys.length, slots);
        assertThat(slots[1]).isEqualTo(KeyIndex.NOWHERE);
        assertThat(slots[0]).isEqualTo(slots[2]).isNotNegative();
        for (int i = 0; i < keys.length; i++) {
            state.select((Object) keys[i], slots[i]);
            assertThat(value.value()).isEqualTo(expected.get(keys[i]));
        }
        state.deselect();
        assertThat(state.keyCount()).isEqualTo(1_000);
    }

    private void change(Object key, boolean clear) throws Exception {
        assertThat(value.value()).as("of key %s", key).isEqualTo(expected.get(key));
        if (clear) {
            value.clear();
            expected.remove(key);
        } else {
            long next = expected.getOrDefault(key, 0L) + 1;
            value.update(next);
            expected.put(key, next);
        }
    }
}
