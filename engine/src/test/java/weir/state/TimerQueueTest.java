package weir.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weir.base.RandomSource;
import weir.base.VirtualClock;
import weir.base.WeirException;

class TimerQueueTest {
    private final KeyedState state = new KeyedState(new VirtualClock(0));
    private final TimerQueue timers = new TimerQueue(state);

    /** One timer as the model and the listener see it. */
    private record Timer(long timestamp, Object key, Object namespace) {}

    @Test
    void timers_fire_in_the_order_of_time_and_then_of_registration() throws Exception {
        register("b", 20);
        register("a", 10);
        register("c", 10);
        register("a", 20);
        register("late", 21);
        assertThat(fireDue(20)).containsExactly(timer(10, "a"), timer(10, "c"), timer(20, "b"), timer(20, "a"));
        assertThat(timers.nextTimestamp()).isEqualTo(21);
    }

    @Test
    void a_timer_registered_twice_fires_once() throws Exception {
        register("a", 10);
        register("a", 10);
        assertThat(fireDue(10)).hasSize(1);
    }

    @Test
    void namespaces_have_timers_of_their_own() throws Exception {
        state.select("a");
        timers.register(10, "w1");
        timers.register(10, "w2");
        timers.delete(10, "w1");
        assertThat(fireDue(10)).containsExactly(new Timer(10, "a", "w2"));
    }

    @Test
    void a_listener_may_set_timers_that_are_due_already() throws Exception {
        register("a", 10);
        List<Long> fired = new ArrayList<>();
        int count = timers.fireDue(12, (timestamp, namespace) -> {
            fired.add(timestamp);
            timers.register(timestamp + 1, null);
        });
        assertThat(count).isEqualTo(3);
        assertThat(fired).containsExactly(10L, 11L, 12L);
        assertThat(timers.nextTimestamp()).isEqualTo(13);
    }

    @Test
    void a_listener_may_delete_what_would_fire_next() throws Exception {
        register("a", 10);
        state.select("a");
        timers.register(11, null);
        List<Long> fired = new ArrayList<>();
        timers.fireDue(12, (timestamp, namespace) -> {
            fired.add(timestamp);
            timers.delete(11, null);
        });
        assertThat(fired).containsExactly(10L);
        assertThat(timers.isEmpty()).isTrue();
    }

    @Test
    void timers_at_both_ends_of_time_fire() throws Exception {
        register("a", Long.MAX_VALUE);
        register("a", Long.MIN_VALUE);
        assertThat(fireDue(Long.MAX_VALUE)).containsExactly(timer(Long.MIN_VALUE, "a"), timer(Long.MAX_VALUE, "a"));
        assertThat(timers.nextTimestamp()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_key_stays_as_long_as_it_has_a_timer() throws Exception {
        register("a", 10);
        state.select("b");
        assertThat(state.keyCount()).isEqualTo(2);
        fireDue(10);
        state.deselect();
        assertThat(state.keyCount()).isZero();
    }

    @Test
    void timers_without_a_key_are_refused() {
        assertThatThrownBy(() -> timers.register(1, null))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("open()");
    }

    @Test
    void timers_set_and_deleted_for_ever_take_no_room() {
        state.select("session");
        for (long end = 0; end < 100_000; end++) {
            timers.register(end + 1_000, null);
            timers.delete(end + 999, null);
        }
        assertThat(timers.size()).isEqualTo(1);
        assertThat(timers.bucketCount()).isLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void timers_agree_with_a_sorted_map(long seed) throws Exception {
        agreesWithASortedMap(seed, 50, random -> random.nextBoolean() ? null : random.nextInt(3), 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void timers_of_many_keys_at_few_moments_agree_with_a_sorted_map(long seed) throws Exception {
        agreesWithASortedMap(seed, 2_000, random -> null, 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void timers_of_many_keys_and_hardly_any_namespaces_agree_with_a_sorted_map(long seed) throws Exception {
        agreesWithASortedMap(seed, 500, random -> random.nextInt(200) == 0 ? "odd" : "usual", 50);
    }

    /** Every {@code oneIn} steps something is deleted, and every so many something fires. */
    private void agreesWithASortedMap(long seed, int keys, Function<RandomSource, Object> namespace, int oneIn)
            throws Exception {
        RandomSource random = new RandomSource(seed);
        TreeMap<Long, List<Timer>> model = new TreeMap<>();
        for (int step = 0; step < 10_000; step++) {
            long timestamp = step / 10L + random.nextInt(random.nextBoolean() ? 2 : 500);
            timestamp = oneIn > 5 ? timestamp / 100 * 100 : timestamp;
            Timer timer = new Timer(timestamp, random.nextInt(keys), namespace.apply(random));
            state.select(timer.key());
            switch (random.nextInt(oneIn)) {
                case 0 -> {
                    timers.delete(timestamp, timer.namespace());
                    delete(model, timer);
                }
                case 1 ->
                    assertThat(fireDue(timestamp - 100))
                            .as("seed %d, step %d", seed, step)
                            .isEqualTo(removeDue(model, timestamp - 100));
                default -> {
                    timers.register(timestamp, timer.namespace());
                    add(model, timer);
                }
            }
            assertThat(timers.nextTimestamp()).isEqualTo(model.isEmpty() ? Long.MAX_VALUE : model.firstKey());
        }
        assertThat(fireDue(Long.MAX_VALUE)).isEqualTo(removeDue(model, Long.MAX_VALUE));
        state.deselect();
        assertThat(state.keyCount()).isZero();
    }

    private static void add(TreeMap<Long, List<Timer>> model, Timer timer) {
        List<Timer> bucket = model.computeIfAbsent(timer.timestamp(), t -> new ArrayList<>());
        if (!bucket.contains(timer)) {
            bucket.add(timer);
        }
    }

    private static void delete(TreeMap<Long, List<Timer>> model, Timer timer) {
        model.computeIfPresent(timer.timestamp(), (t, bucket) -> {
            bucket.remove(timer);
            return bucket.isEmpty() ? null : bucket;
        });
    }

    private static List<Timer> removeDue(TreeMap<Long, List<Timer>> model, long timestamp) {
        List<Timer> due = new ArrayList<>();
        model.headMap(timestamp, true).values().forEach(due::addAll);
        model.headMap(timestamp, true).clear();
        return due;
    }

    private void register(Object key, long timestamp) {
        state.select(key);
        timers.register(timestamp, null);
    }

    private List<Timer> fireDue(long timestamp) throws Exception {
        List<Timer> fired = new ArrayList<>();
        timers.fireDue(timestamp, (at, namespace) -> fired.add(new Timer(at, state.currentKey(), namespace)));
        return fired;
    }

    private static Timer timer(long timestamp, Object key) {
        return new Timer(timestamp, key, null);
    }
}
