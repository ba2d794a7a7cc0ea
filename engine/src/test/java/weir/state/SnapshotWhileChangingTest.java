package weir.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.RandomSource;
import weir.base.VirtualClock;
import weir.engine.OperatorSnapshot;

/** A snapshot holds what was there when it was taken, whatever becomes of the state before it is written. */
class SnapshotWhileChangingTest {
    /** Several pages of keys. */
    private static final int KEYS = 20_000;

    private static final int STEPS = 40_000;

    /** What happens to a snapshot once it was taken, while the state goes on changing. */
    private interface Writing {
        byte[] write(OperatorSnapshot snapshot, Runnable goOn) throws Exception;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pages_are_as_they_were_whether_written_at_once_or_late_or_meanwhile(long seed) throws Exception {
        List<byte[]> atOnce = snapshots(seed, (snapshot, goOn) -> {
            byte[] bytes = Snapshots.bytes(snapshot);
            goOn.run();
            return bytes;
        });
        List<byte[]> late = snapshots(seed, (snapshot, goOn) -> {
            goOn.run();
            return Snapshots.bytes(snapshot);
        });
        List<byte[]> meanwhile = snapshots(seed, SnapshotWhileChangingTest::writtenByAnotherThread);
        for (int snapshot = 0; snapshot < atOnce.size(); snapshot++) {
            assertThat(late.get(snapshot)).as("seed %d, late", seed).isEqualTo(atOnce.get(snapshot));
            assertThat(meanwhile.get(snapshot)).as("seed %d, meanwhile", seed).isEqualTo(atOnce.get(snapshot));
        }
    }

    private static byte[] writtenByAnotherThread(OperatorSnapshot snapshot, Runnable goOn) throws Exception {
        AtomicReference<byte[]> bytes = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread writer = new Thread(() -> {
            try {
                bytes.set(Snapshots.bytes(snapshot));
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        writer.start();
        goOn.run();
        writer.join();
        assertThat(failure.get()).isNull();
        return bytes.get();
    }

    private static List<byte[]> snapshots(long seed, Writing writing) throws Exception {
        RandomSource random = new RandomSource(seed);
        KeyedState state = new KeyedState(new VirtualClock(0));
        States states = new States(
                state.getState(new ValueStateDescriptor<>("value", Object.class)),
                state.getListState(new ListStateDescriptor<>("list", Long.class)),
                state.getMapState(new MapStateDescriptor<>("map", Integer.class, Long.class)));
        List<byte[]> snapshots = new ArrayList<>();
        change(state, states, random);
        for (int round = 0; round < 3; round++) {
            snapshots.add(writing.write(Snapshots.of(state), () -> change(state, states, random)));
        }
        return snapshots;
    }

    private record States(ValueState<Object> value, ListState<Long> list, MapState<Integer, Long> map) {}

    /** The first text among the values turns their column into one of objects; the first such key, the index. */
    private static void change(KeyedState state, States states, RandomSource random) {
        try {
            for (int step = 0; step < STEPS; step++) {
                int number = random.nextInt(KEYS);
                state.select(random.nextInt(STEPS) == 0 ? (Object) ("key " + number) : (Object) (long) number);
                switch (random.nextInt(6)) {
                    case 0, 1 -> states.value().update(random.nextLong());
                    case 2 -> states.value().update(random.nextInt(STEPS) == 0 ? "text" : (Object) 7L);
                    case 3 -> states.list().add(random.nextLong());
                    case 4 -> states.map().put(random.nextInt(4), random.nextLong());
                    default -> {
                        states.value().clear();
                        states.list().clear();
                        states.map().clear();
                    }
                }
            }
            state.deselect();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
