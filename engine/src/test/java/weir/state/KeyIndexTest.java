package weir.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weir.api.tuple.Tuple2;
import weir.base.RandomSource;

class KeyIndexTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void long_keys_behave_as_in_a_map(long seed) {
        agreesWithAMap(seed, key -> key * 0x100000L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void integer_keys_behave_as_in_a_map(long seed) {
        agreesWithAMap(seed, key -> (int) key - 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void string_keys_behave_as_in_a_map(long seed) {
        agreesWithAMap(seed, key -> "key " + key);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keys_of_mixed_classes_behave_as_in_a_map(long seed) {
        agreesWithAMap(seed, key -> key % 3 == 0 ? (Object) key : key % 3 == 1 ? (int) key : "key " + key);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void keys_with_equal_hashes_behave_as_in_a_map(long seed) {
        record Colliding(long id) {
            @Override
            public int hashCode() {
                return (int) (id % 3);
            }
        }
        agreesWithAMap(seed, Colliding::new);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void pairs_behave_as_in_a_map(long seed) {
        agreesWithAMap(seed, key -> Tuple2.of(key % 10, key % 3 == 0 ? null : key / 10));
    }

    @Test
    void pairs_of_small_numbers_hardly_ever_have_equal_hashes() {
        Set<Integer> hashes = new HashSet<>();
        for (long first = 0; first < 100; first++) {
            for (long second = 0; second < 1_000; second++) {
                hashes.add(KeyHash.of(Tuple2.of(first, second)));
            }
        }
        assertThat(hashes).hasSizeGreaterThan(99_990);
    }

    @Test
    void slots_survive_the_move_from_longs_to_objects() {
        KeyIndex index = new KeyIndex();
        int one = ~index.findOrAdd(1L);
        int two = ~index.findOrAdd(2L);
        index.remove(one);
        int text = ~index.findOrAdd("two");
        assertThat(index.find(2L)).isEqualTo(two);
        assertThat(index.keyAt(two)).isEqualTo(2L);
        assertThat(text).isEqualTo(one);
        assertThat(index.find(2)).as("an Integer is no Long").isEqualTo(KeyIndex.NONE);
    }

    @Test
    void negative_zero_and_not_a_number_are_keys_as_equals_says() {
        KeyIndex index = new KeyIndex();
        int zero = ~index.findOrAdd(0.0);
        assertThat(index.findOrAdd(-0.0)).isNotEqualTo(zero).isNegative();
        int nan = ~index.findOrAdd(Double.NaN);
        assertThat(index.findOrAdd(Double.longBitsToDouble(0x7ff8000000000001L)))
                .isEqualTo(nan);
    }

    @Test
    void an_empty_index_has_no_keys() {
        KeyIndex index = new KeyIndex();
        assertThat(index.find(1L)).isEqualTo(KeyIndex.NONE);
        assertThat(index.nextLive(0)).isEqualTo(KeyIndex.NONE);
        assertThat(index.size()).isZero();
    }

    /** A long key with a long state costs, with everything, no more than 24 bytes, at whatever size. */
    @ParameterizedTest
    @ValueSource(ints = {100_000, 300_000, 524_288, 700_000, 1_000_000})
    void a_long_key_and_its_long_state_take_at_most_24_bytes(int keyCount) {
        KeyIndex index = new KeyIndex();
        OptionalLongPages column = new OptionalLongPages();
        for (long key = 0; key < keyCount; key++) {
            column.set(~index.findOrAdd(key), key);
        }
        assertThat((double) (index.sizeBytes() + column.sizeBytes()) / keyCount).isLessThanOrEqualTo(24.0);
    }

    private static void agreesWithAMap(long seed, LongFunction<Object> keyOf) {
        RandomSource random = new RandomSource(seed);
        KeyIndex index = new KeyIndex();
        Map<Object, Integer> model = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            Object key = keyOf.apply(random.nextInt(step < 10_000 ? 3_000 : 300));
            if (random.nextInt(3) < 2) {
                add(index, model, key);
            } else {
                remove(index, model, key);
            }
        }
        assertThat(index.size()).as("seed %d", seed).isEqualTo(model.size());
        assertThat(slotsOf(index)).as("seed %d", seed).isEqualTo(model);
    }

    private static void add(KeyIndex index, Map<Object, Integer> model, Object key) {
        int slot = index.findOrAdd(key);
        assertThat(slot < 0).isEqualTo(!model.containsKey(key));
        if (slot < 0) {
            assertThat(model).doesNotContainValue(~slot);
            model.put(key, ~slot);
        } else {
            assertThat(slot).isEqualTo(model.get(key));
        }
    }

    private static void remove(KeyIndex index, Map<Object, Integer> model, Object key) {
        int slot = index.find(key);
        Integer expected = model.remove(key);
        assertThat(slot).isEqualTo(expected == null ? KeyIndex.NONE : expected);
        if (slot != KeyIndex.NONE) {
            index.remove(slot);
        }
    }

    private static Map<Object, Integer> slotsOf(KeyIndex index) {
        Map<Object, Integer> slots = new HashMap<>();
        for (int slot = index.nextLive(0); slot != KeyIndex.NONE; slot = index.nextLive(slot + 1)) {
            slots.put(index.keyAt(slot), slot);
        }
        return slots;
    }
}
