package weir.operators.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import weir.api.tuple.Tuple2;
import weir.api.windowing.SlidingEventTimeWindows;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.TumblingEventTimeWindows;
import weir.base.RandomSource;
import weir.operators.keyed.FieldReduction;
import weir.types.FieldFold;
import weir.types.FieldPath;

/** Tables too large for the cache are worked on in blocks of rows, which must not show in the results. */
class ManyKeysTest {
    private static final int ROWS = 80_000;
    private static final int KEYS = 50_000;
    private static final int BATCH = 1000;

    private final RandomSource random = new RandomSource(42);
    private final Map<String, Long> expected = new HashMap<>();

    private static WindowHarness<Tuple2<Object, Long>> sums() {
        WindowSettings<Tuple2<Object, Long>, Object, TimeWindow> settings =
                WindowSettings.of(row -> row.f0, TumblingEventTimeWindows.of(Duration.ofMillis(1000)));
        return new WindowHarness<>(
                WindowOperators.reduce(settings, new FieldReduction<>(FieldFold.SUM, FieldPath.of(1)), null));
    }

    /** Feeds rows with times around one second, ascending but for some, and ends the stream. */
    private void feed(WindowHarness<Tuple2<Object, Long>> harness, LongFunction<Object> keyOf) {
        for (int from = 0; from < ROWS; from += BATCH) {
            List<Tuple2<Object, Long>> rows = new ArrayList<>();
            long[] times = new long[BATCH];
            for (int i = 0; i < BATCH; i++) {
                Object key = keyOf.apply(random.nextInt(KEYS) * 1_000_003L);
                long value = random.nextInt(100);
                times[i] = (from + i) / 80L - random.nextInt(20);
                rows.add(Tuple2.of(key, value));
                expected.merge(key + " in " + Math.floorDiv(times[i], 1000), value, Long::sum);
            }
            harness.batch(rows, times);
        }
        harness.watermark(Long.MAX_VALUE);
    }

    private static void fill(WindowHarness<Tuple2<Object, Long>> harness) {
        for (long key = 0; key < KEYS; key++) {
            harness.row(Tuple2.of(key, 1L), key % 1000);
        }
    }

    private void check(WindowHarness<Tuple2<Object, Long>> harness) {
        List<String> sums = new ArrayList<>();
        expected.forEach((keyAndWindow, sum) -> {
            String[] parts = keyAndWindow.split(" in ");
            sums.add("(" + parts[0] + "," + sum + ")@" + (Long.parseLong(parts[1]) * 1000 + 999));
        });
        List<String> output = new ArrayList<>(harness.output());
        Collections.sort(output);
        Collections.sort(sums);
        assertThat(output).isEqualTo(sums);
    }

    @Test
    void numbersAreSummedRight() {
        var harness = sums();
        feed(harness, key -> key);
        check(harness);
    }

    @Test
    void textsAreSummedRight() {
        var harness = sums();
        feed(harness, key -> "key " + key);
        check(harness);
    }

    @Test
    void numbersAmongWhichTextsTurnUpAreSummedRight() {
        var harness = sums();
        feed(harness, key -> key > 49_990L * 1_000_003 ? "key " + key : (Object) key);
        check(harness);
    }

    @Test
    void rowsThatWaitForOthersAreInASnapshot() {
        var harness = sums();
        fill(harness);
        harness.row(Tuple2.of(7L, 10L), 7).restart().watermark(999);
        assertThat(harness.output()).hasSize(KEYS).contains("(7,11)@999", "(8,1)@999");
    }

    @Test
    void rowsThatWaitForOthersAreNotLateByTheWatermarksAfterThem() {
        var harness = sums();
        fill(harness);
        harness.row(Tuple2.of(7L, 10L), 7).watermark(998).row(Tuple2.of(7L, 100L), 999);
        harness.row(Tuple2.of(7L, 5L), 1000).row(Tuple2.of(8L, 10L), 8).watermark(2000);
        assertThat(harness.output()).hasSize(KEYS + 1).contains("(7,111)@999", "(8,11)@999", "(7,5)@1999");
        assertThat(harness.lateRowsDropped()).isZero();
    }

    @Test
    void aRowThatFailsAfterItHasWaitedIsTheOneThatIsNamed() {
        var harness = sums();
        fill(harness);
        harness.row(Tuple2.of(7L, 10L), 7).row(Tuple2.of(8L, null), 8).row(Tuple2.of(9L, 10L), 9);
        assertThatThrownBy(() -> harness.watermark(999)).hasMessageContaining("record (8,null)");
    }

    /** Each second has keys of its own, so a directory that kept them all would hold twenty times those that count. */
    @Test
    void keysThatNoSliceHasAnyMoreDoNotShow() {
        WindowSettings<Tuple2<Object, Long>, Object, TimeWindow> settings = WindowSettings.of(
                row -> row.f0, SlidingEventTimeWindows.of(Duration.ofMillis(2000), Duration.ofMillis(500)));
        var harness = new WindowHarness<Tuple2<Object, Long>>(
                WindowOperators.reduce(settings, new FieldReduction<>(FieldFold.SUM, FieldPath.of(1)), null));
        for (long second = 2; second < 22; second++) {
            for (long key = 0; key < 2000; key++) {
                harness.row(Tuple2.of(second == 15 ? "key " + key : (Object) (second * 2000 + key), 1L), second * 1000);
            }
            harness.watermark(second * 1000 - 1);
            harness.row(Tuple2.of(second * 2000, 10L), second * 1000 - 600);
        }
        harness.watermark(Long.MAX_VALUE);
        // Every key is in the four windows of its own second, and late rows in two of those before.
        List<String> output = harness.output();
        assertThat(output).contains("(4000,11)@2499", "(4000,11)@2999", "(4000,1)@3499", "(4000,1)@3999");
        assertThat(output).contains("(4001,1)@2499", "(4001,1)@3999", "(key 7,1)@15499", "(43999,1)@22999");
        assertThat(output).doesNotContain("(4001,1)@1999", "(4001,1)@4499", "(43999,1)@23499");
        assertThat(output.stream().filter(row -> row.endsWith("@10499"))).hasSize(4000);
    }
}
