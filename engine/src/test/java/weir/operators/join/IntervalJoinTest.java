package weir.operators.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.process.ProcessJoinFunction;
import weir.base.RandomSource;
import weir.batch.Batch;
import weir.operators.OperatorHarness;
import weir.operators.co.ConnectedKeys;
import weir.spi.OperatorFactory;

class IntervalJoinTest {
    private static final OutputTag<String> LATE_LEFT = new OutputTag<>("late left");
    private static final OutputTag<String> LATE_RIGHT = new OutputTag<>("late right");

    private static final class Concatenate extends ProcessJoinFunction<String, String, String> {
        @Override
        public void processElement(String left, String right, Context ctx, Collector<String> out) {
            out.collect(left + right);
        }
    }

    private static OperatorHarness join(long lower, long upper) {
        ConnectedKeys<String, String> firstLetters =
                new ConnectedKeys<>(left -> left.charAt(0), right -> right.charAt(0));
        IntervalPairing<String, String> pairing =
                new IntervalPairing<>(firstLetters, new IntervalBounds(lower, upper), LATE_LEFT, LATE_RIGHT);
        OperatorFactory<String> factory = (context, out) -> pairing.operator(context, out, new Concatenate());
        return new OperatorHarness(factory);
    }

    @Test
    void recordsWithinTheBoundsArePairedWhicheverComesFirst() {
        OperatorHarness harness = join(-2, 3).first("a", 10);
        harness.second("a7", 7)
                .second("a8", 8)
                .second("a13", 13)
                .second("a14", 14)
                .second("b10", 10);
        assertThat(harness.output()).containsExactly("aa8@10", "aa13@13");
        assertThat(harness.first("a'", 10).output()).containsExactly("a'a8@10", "a'a13@13");
    }

    @Test
    void partnersComeInTheOrderOfTimeAndThenOfArrival() {
        OperatorHarness harness =
                join(-5, 5).second("a5", 5).second("a3", 3).second("a5'", 5).second("a4", 4);
        assertThat(harness.first("a", 4).output()).containsExactly("aa3@4", "aa4@4", "aa5@5", "aa5'@5");
    }

    @Test
    void aRecordBehindTheWatermarkIsLateAndOneAtTheWatermarkIsNot() {
        OperatorHarness harness =
                join(0, 5).watermark(10).first("a9", 9).second("b9", 9).first("a10", 10);
        assertThat(harness.second("a10", 10).output())
                .containsExactly("-10-", "late left: a9@9", "late right: b9@9", "a10a10@10");
    }

    @Test
    void recordsLeaveWhenNoPartnerCanComeAnyMore() {
        OperatorHarness harness = join(0, 5).first("a", 10).watermark(14);
        assertThat(harness.second("a15", 15).output()).containsExactly("-14-", "aa15@15");
        assertThat(harness.watermark(15).second("a15'", 15).output()).containsExactly("-15-");
    }

    @Test
    void rowsAndTheirDeparturesOutliveARestart() {
        OperatorHarness harness = join(0, 5).first("a", 10).first("b", 12).restart();
        assertThat(harness.second("a11", 11).output()).containsExactly("aa11@11");
        harness.watermark(15).restart();
        assertThat(harness.second("a15", 15).second("b16", 16).output()).containsExactly("-15-", "bb16@16");
    }

    @Test
    void whatWasLateStaysLateAfterARestart() {
        OperatorHarness harness = join(0, 5).watermark(10).restart().first("a9", 9);
        assertThat(harness.output()).containsExactly("-10-", "late left: a9@9");
    }

    @Test
    void aRecordWithoutTimeIsRefused() {
        assertThatThrownBy(() -> join(0, 5).first("a", Batch.NO_TIME))
                .hasMessageContaining("assignTimestampsAndWatermarks");
    }

    @ParameterizedTest
    @CsvSource({"-7, 4", "0, 0", "2, 6", "-6, -2", "-1, 0", "0, 3"})
    void pairsAreThoseOfOneTimerForEachRow(long lower, long upper) {
        for (long seed = 1; seed <= 30; seed++) {
            assertThat(randomRun(new RandomSource(seed), lower, upper))
                    .as("seed " + seed)
                    .isTrue();
        }
    }

    private static boolean randomRun(RandomSource random, long lower, long upper) {
        OperatorHarness harness = join(lower, upper);
        TimerPerRow model = new TimerPerRow(lower, upper);
        long watermark = 0;
        harness.watermark(watermark);
        model.watermark(watermark);
        for (int step = 0; step < 200; step++) {
            long time = watermark - 2 + random.nextInt(12);
            String row = (char) ('a' + random.nextInt(2)) + "." + step;
            switch (random.nextInt(5)) {
                case 0 -> {
                    watermark += 1 + random.nextInt(4);
                    harness.watermark(watermark);
                    model.watermark(watermark);
                }
                case 1 -> {
                    harness.restart().watermark(watermark);
                    model.watermark(watermark);
                }
                case 2, 3 -> {
                    harness.first(row, time);
                    model.row(row, time, true);
                }
                default -> {
                    harness.second(row, time);
                    model.row(row, time, false);
                }
            }
        }
        List<String> pairs = new ArrayList<>(harness.output());
        pairs.removeIf(line -> line.startsWith("-") || line.startsWith("late"));
        pairs.sort(null);
        model.pairs.sort(null);
        return pairs.equals(model.pairs);
    }

    /** The join as Flink describes it: every row has a timer of its own and leaves when it fires. */
    private static final class TimerPerRow {
        private record Kept(String row, long time, boolean left, long departure) {}

        private final long lower;
        private final long upper;
        private final List<Kept> kept = new ArrayList<>();
        private final List<String> pairs = new ArrayList<>();
        private long watermark = Long.MIN_VALUE;

        TimerPerRow(long lower, long upper) {
            this.lower = lower;
            this.upper = upper;
        }

        void watermark(long newWatermark) {
            watermark = newWatermark;
            kept.removeIf(row -> row.departure <= newWatermark);
        }

        void row(String row, long time, boolean left) {
            if (watermark != Long.MIN_VALUE && time < watermark) {
                return;
            }
            for (Kept other : kept) {
                long distance = left ? other.time - time : time - other.time;
                boolean partners = other.left != left && other.row.charAt(0) == row.charAt(0);
                if (partners && distance >= lower && distance <= upper) {
                    String pair = left ? row + other.row : other.row + row;
                    pairs.add(pair + "@" + Math.max(time, other.time));
                }
            }
            long reach = left ? upper : -lower;
            kept.add(new Kept(row, time, left, reach > 0 ? time + reach : time));
        }
    }
}
