package weir.operators.keyed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import weir.api.Collector;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.tuple.Tuple2;
import weir.base.RandomSource;
import weir.operators.OperatorHarness;
import weir.spi.OperatorFactory;
import weir.types.Types;

/** Keyed operators with so many keys that rows wait for each other: nobody can tell but by the time it takes. */
class LargeStateTest {
    private static final int KEYS = 10_000;

    private final List<String> expected = new ArrayList<>();

    /** Counts the rows of each key up to three and then forgets the key. */
    private static final class CountToThree extends KeyedProcessFunction<Object, Tuple2<Object, Long>, String> {
        private transient ValueState<Long> count;

        @Override
        public void open(OpenContext context) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        }

        @Override
        public void processElement(Tuple2<Object, Long> row, Context context, Collector<String> out) throws Exception {
            long now = count.value() == null ? 1 : count.value() + 1;
            out.collect(context.getCurrentKey() + "=" + now + " " + row.f1 + " " + context.timestamp());
            if (now == 3) {
                count.clear();
            } else {
                count.update(now);
            }
        }
    }

    private static OperatorHarness counting() {
        OperatorFactory<String> factory =
                (context, out) -> KeyedOperators.process(context, out, new CountToThree(), row -> row.f0);
        return new OperatorHarness(factory);
    }

    private static OperatorHarness summing() {
        OperatorFactory<Tuple2<Object, Long>> factory = (context, out) ->
                KeyedOperators.reduce(context, out, (sum, row) -> Tuple2.of(sum.f0, sum.f1 + row.f1), row -> row.f0);
        return new OperatorHarness(factory);
    }

    private void agreesWithAMap(long seed, LongFunction<Object> keyOf) {
        RandomSource random = new RandomSource(seed);
        OperatorHarness harness = counting();
        Map<Object, Long> counts = new HashMap<>();
        for (long row = 0; row < 6 * KEYS; row++) {
            Object key = keyOf.apply(row < KEYS ? row : random.nextInt(KEYS / 2) * (random.nextInt(3) + 1L));
            long count = counts.merge(key, 1L, (sum, one) -> sum == 3 ? 1 : sum + 1);
            expected.add(key + "=" + count + " " + row + " " + row / 7 + "@" + row / 7);
            harness.row(Tuple2.of(key, row), row / 7);
            disturb(harness, random);
        }
        assertThat(harness.turnEnd().output()).as("seed %d", seed).isEqualTo(expected);
    }

    private void disturb(OperatorHarness harness, RandomSource random) {
        switch (random.nextInt(2_000)) {
            case 0 -> harness.turnEnd();
            case 1 -> harness.turnEnd().restart();
            case 2 -> {
                harness.watermark(0);
                expected.add("-0-");
            }
            case 3 -> {
                harness.idle(true);
                expected.add("idle");
            }
            default -> {}
        }
    }

    @Test
    void rowsThatWaitForEachOtherFindTheStateThatThoseBeforeThemLeft() {
        agreesWithAMap(1, key -> key);
        expected.clear();
        agreesWithAMap(2, key -> "key " + key);
        expected.clear();
        agreesWithAMap(3, key -> key < KEYS + 5_000 ? (Object) key : "key " + key);
    }

    @Test
    void sumsOfManyKeysAreTheSameHoweverManyRowsWait() {
        OperatorHarness harness = summing();
        Map<Object, Long> sums = new HashMap<>();
        for (long row = 0; row < 5 * KEYS; row++) {
            Object key = row * row % KEYS + row % 3;
            expected.add("(" + key + "," + sums.merge(key, row, Long::sum) + ")@" + row);
            harness.row(Tuple2.of(key, row), row);
        }
        assertThat(harness.watermark(9).output()).startsWith(expected.toArray(String[]::new));
    }

    @Test
    void aFailureNamesItsRowAndComesAfterTheRowsBefore() {
        OperatorHarness harness = summing();
        for (long key = 0; key < 2 * KEYS; key++) {
            harness.row(Tuple2.of(key, key), 0);
        }
        harness.turnEnd().output();
        harness.row(Tuple2.of(5L, 1L), 0).row(Tuple2.of(null, 77L), 0).row(Tuple2.of(6L, 1L), 0);
        assertThatThrownBy(harness::turnEnd).hasMessageContaining("(null,77)").hasMessageContaining("is null");
        assertThat(harness.output()).containsExactly("(5,6)@0");
    }

    private record Unhashable() {
        @Override
        public int hashCode() {
            throw new IllegalStateException("no hash");
        }
    }

    @Test
    void aKeyThatCannotBeHashedFailsInItsTurn() {
        OperatorHarness harness = summing();
        for (long key = 0; key < 2 * KEYS; key++) {
            harness.row(Tuple2.of("key " + key, key), 0);
        }
        harness.turnEnd().output();
        harness.row(Tuple2.of("key 5", 1L), 0).row(Tuple2.of(new Unhashable(), 77L), 0);
        assertThatThrownBy(harness::turnEnd).hasMessageContaining("77").hasMessageContaining("no hash");
        assertThat(harness.output()).containsExactly("(key 5,6)@0");
    }

    @Test
    void aRowWithoutAKeyDoesNotOvertakeThoseThatWait() {
        OperatorHarness harness = summing();
        for (long key = 0; key < 2 * KEYS; key++) {
            harness.row(Tuple2.of(key, key), 0);
        }
        harness.turnEnd().output();
        harness.row(Tuple2.of(5L, 1L), 0);
        assertThatThrownBy(() -> harness.row(null, 0)).isInstanceOf(RuntimeException.class);
        assertThat(harness.output()).containsExactly("(5,6)@0");
    }
}
