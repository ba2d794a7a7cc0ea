package weir.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.state.AggregatingState;
import weir.api.state.AggregatingStateDescriptor;
import weir.api.state.KeyedStateStore;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ReducingState;
import weir.api.state.ReducingStateDescriptor;
import weir.api.state.StateDescriptor;
import weir.api.state.StateTtlConfig;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.Clock;
import weir.base.RandomSource;
import weir.base.VirtualClock;
import weir.engine.OperatorSnapshot;
import weir.job.KeyGroups;

/** Random programs over all kinds of state do what hash maps do, with snapshots taken and restored anywhere between. */
class KeyedStateModelTest {
    private static final int KEYS = 20;
    private static final String SINGLE = "the only element";

    private final VirtualClock clock = new VirtualClock(1_000);

    /** A state with nothing in it; subclasses have one of another kind. */
    KeyedState newState(Clock clock) throws IOException {
        return new KeyedState(clock);
    }

    /** How long each program is. */
    int steps() {
        return 3_000;
    }

    /** False where keys that have nothing but namespaces may be left out when keys are counted. */
    boolean countsKeysOfNamespaces() {
        return true;
    }

    /** One state of each kind. */
    private record States(
            ValueState<Object> value,
            ListState<Long> list,
            MapState<Integer, Long> map,
            ReducingState<Long> reducing,
            AggregatingState<Long, String> aggregating) {
        static States of(KeyedStateStore store, StateTtlConfig ttl) {
            return new States(
                    store.getState(with(ttl, new ValueStateDescriptor<>("value", Object.class))),
                    store.getListState(with(ttl, new ListStateDescriptor<>("list", Long.class))),
                    store.getMapState(with(ttl, new MapStateDescriptor<>("map", Integer.class, Long.class))),
                    store.getReducingState(with(ttl, new ReducingStateDescriptor<>("reducing", Long::sum, Long.class))),
                    store.getAggregatingState(with(
                            ttl,
                            new AggregatingStateDescriptor<>(
                                    "aggregating", new Joining(), new StringBuilderSerializer()))));
        }

        private static <D extends StateDescriptor<?, ?>> D with(StateTtlConfig ttl, D descriptor) {
            descriptor.enableTimeToLive(ttl);
            return descriptor;
        }
    }

    /** The models of the states. */
    private static final class Models {
        final StateModel value;
        final StateModel list;
        final StateModel map;
        final StateModel reducing;
        final StateModel aggregating;

        Models(VirtualClock clock, StateTtlConfig ttl) {
            value = new StateModel(clock, ttl);
            list = new StateModel(clock, ttl);
            map = new StateModel(clock, ttl);
            reducing = new StateModel(clock, ttl);
            aggregating = new StateModel(clock, ttl);
        }
    }

    static Stream<Arguments> programs() {
        List<StateTtlConfig> configs = List.of(
                StateTtlConfig.DISABLED,
                ttl().build(),
                ttl().updateTtlOnReadAndWrite().build(),
                ttl().cleanupIncrementally(50, true).cleanupFullSnapshot().build(),
                ttl().returnExpiredIfNotCleanedUp().disableCleanupInBackground().build(),
                ttl().updateTtlOnReadAndWrite()
                        .returnExpiredIfNotCleanedUp()
                        .disableCleanupInBackground()
                        .build());
        return configs.stream().flatMap(config -> LongStream.range(1, 4).mapToObj(seed -> Arguments.of(config, seed)));
    }

    private static StateTtlConfig.Builder ttl() {
        return StateTtlConfig.newBuilder(Duration.ofMillis(40));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("programs")
    void states_by_key_do_what_hash_maps_do(StateTtlConfig ttl, long seed) throws Exception {
        RandomSource random = new RandomSource(seed);
        Models models = new Models(clock, ttl);
        KeyedState state = newState(clock);
        States states = States.of(state, ttl);
        for (int step = 0; step < steps(); step++) {
            clock.advanceBy(random.nextInt(4));
            if (random.nextInt(100) == 0) {
                state = random.nextBoolean() ? copied(state) : dividedAndUnited(state);
                states = States.of(state, ttl);
            }
            int key = random.nextInt(KEYS);
            state.select(key);
            step(random, states, models, key);
        }
        clearAll(state, states);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("programs")
    void states_by_namespace_do_what_hash_maps_do(StateTtlConfig ttl, long seed) throws Exception {
        RandomSource random = new RandomSource(seed);
        Models models = new Models(clock, ttl);
        KeyedState state = newState(clock);
        States states = States.of(state.byNamespace(), ttl);
        for (int step = 0; step < steps(); step++) {
            clock.advanceBy(random.nextInt(4));
            if (random.nextInt(100) == 0) {
                state = random.nextBoolean() ? copied(state) : dividedAndUnited(state);
                states = States.of(state.byNamespace(), ttl);
            }
            String key = "key " + random.nextInt(KEYS / 4);
            long window = random.nextInt(4);
            state.select(key);
            state.selectNamespace(window);
            step(random, states, models, key + "/" + window);
        }
    }

    private static void step(RandomSource random, States states, Models models, Object key) throws Exception {
        switch (random.nextInt(5)) {
            case 0 -> value(random, states.value(), models.value, key);
            case 1 -> list(random, states.list(), models.list, key);
            case 2 -> map(random, states.map(), models.map, key);
            case 3 -> reducing(random, states.reducing(), models.reducing, key);
            default -> aggregating(random, states.aggregating(), models.aggregating, key);
        }
    }

    private static void value(RandomSource random, ValueState<Object> state, StateModel model, Object key)
            throws Exception {
        switch (random.nextInt(4)) {
            case 0 -> {
                Object value = random.nextInt(50) == 0 ? "text" : (Object) random.nextLong();
                state.update(value);
                model.put(key, SINGLE, value);
            }
            case 1 -> {
                state.clear();
                model.clear(key);
            }
            default -> assertThat(state.value()).isEqualTo(model.get(key, SINGLE));
        }
    }

    private static void list(RandomSource random, ListState<Long> state, StateModel model, Object key)
            throws Exception {
        long value = random.nextInt(1_000);
        switch (random.nextInt(6)) {
            case 0 -> {
                state.add(value);
                model.append(key, value);
            }
            case 1 -> {
                state.addAll(List.of(value, value + 1));
                model.append(key, value);
                model.append(key, value + 1);
            }
            case 2 -> {
                state.update(List.of(value));
                model.clear(key);
                model.append(key, value);
            }
            case 3 -> {
                state.clear();
                model.clear(key);
            }
            default -> assertThat(state.get()).map(Object.class::cast).isEqualTo(model.getAll(key));
        }
    }

    private static void map(RandomSource random, MapState<Integer, Long> state, StateModel model, Object key)
            throws Exception {
        int element = random.nextInt(5);
        long value = random.nextInt(1_000);
        switch (random.nextInt(8)) {
            case 0 -> {
                state.put(element, value);
                model.put(key, element, value);
            }
            case 1 -> {
                state.putAll(Map.of(element, value));
                model.put(key, element, value);
            }
            case 2 -> {
                state.remove(element);
                model.remove(key, element);
            }
            case 3 -> assertThat(state.get(element)).isEqualTo(model.get(key, element));
            case 4 -> assertThat(state.contains(element)).isEqualTo(model.get(key, element) != null);
            case 5 -> assertThat(state.isEmpty()).isEqualTo(model.getMap(key).isEmpty());
            case 6 ->
                assertThat(state.keys())
                        .map(Object.class::cast)
                        .hasSameElementsAs(model.getMap(key).keySet());
            default -> assertThat(entriesOf(state)).isEqualTo(model.getMap(key));
        }
    }

    private static Map<Object, Object> entriesOf(MapState<Integer, Long> state) throws Exception {
        Map<Object, Object> entries = new LinkedHashMap<>();
        state.entries().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }

    private static void reducing(RandomSource random, ReducingState<Long> state, StateModel model, Object key)
            throws Exception {
        long value = random.nextInt(1_000);
        switch (random.nextInt(4)) {
            case 0, 1 -> {
                state.add(value);
                Long before = (Long) model.get(key, SINGLE);
                model.put(key, SINGLE, before == null ? value : before + value);
            }
            case 2 -> assertThat(state.get()).isEqualTo(model.get(key, SINGLE));
            default -> {
                state.clear();
                model.clear(key);
            }
        }
    }

    private static void aggregating(
            RandomSource random, AggregatingState<Long, String> state, StateModel model, Object key) throws Exception {
        long value = random.nextInt(1_000);
        switch (random.nextInt(4)) {
            case 0, 1 -> {
                state.add(value);
                Object before = model.get(key, SINGLE);
                model.put(key, SINGLE, (before == null ? "" : before) + "" + value + " ");
            }
            case 2 -> assertThat(state.get()).isEqualTo(model.get(key, SINGLE));
            default -> {
                state.clear();
                model.clear(key);
            }
        }
    }

    private KeyedState copied(KeyedState state) throws IOException {
        KeyedState copy = newState(clock);
        restore(copy, snapshot(state), 0, 1);
        if (countsKeysOfNamespaces()) {
            assertThat(copy.keyCount()).isLessThanOrEqualTo(state.keyCount());
        }
        return copy;
    }

    /** Goes through three tasks with a third of the keys each, whose snapshots one task takes up again. */
    private KeyedState dividedAndUnited(KeyedState state) throws IOException {
        OperatorSnapshot whole = snapshot(state);
        KeyedState united = newState(clock);
        long keyCount = 0;
        for (int task = 0; task < 3; task++) {
            KeyedState part = newState(clock);
            restore(part, whole, task, 3);
            keyCount += part.keyCount();
            restore(united, snapshot(part), 0, 1);
        }
        if (countsKeysOfNamespaces()) {
            assertThat(united.keyCount()).isEqualTo(keyCount);
        }
        return united;
    }

    private OperatorSnapshot snapshot(KeyedState state) throws IOException {
        return Snapshots.of(state, mayHoldFiles());
    }

    /** Whether snapshots may have the files of stores as they are. */
    boolean mayHoldFiles() {
        return false;
    }

    private static void restore(KeyedState state, OperatorSnapshot snapshot, int task, int parallelism)
            throws IOException {
        Snapshots.restore(state, snapshot, key -> KeyGroups.task(KeyGroups.group(key, 128), parallelism, 128) == task);
    }

    private static void clearAll(KeyedState state, States states) throws Exception {
        for (int key = 0; key < KEYS; key++) {
            state.select(key);
            states.value().clear();
            states.list().clear();
            states.map().clear();
            states.reducing().clear();
            states.aggregating().clear();
        }
        state.deselect();
        assertThat(state.keyCount()).isZero();
        List<Object> left = new ArrayList<>();
        state.forEachKey("value", left::add);
        assertThat(left).isEmpty();
    }
}
