package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static weir.sql.runtime.WindowScripts.aggregate;
import static weir.sql.runtime.WindowScripts.call;
import static weir.sql.runtime.WindowScripts.window;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weir.base.RandomSource;
import weir.sql.plan.Window;

class WindowAggregateOperatorTest {
    @Test
    void aTumblingWindowLeavesWhenTheWatermarkIsAtItsLastMillisecond() throws Exception {
        assertThat(aggregate(window(Window.Kind.TUMBLE, 10, 10), null, call("SUM", 1), call("COUNT"))
                        .left("+I", "a", 1L, 0L)
                        .left("+I", "b", 5L, 3L)
                        .left("+I", "a", 2L, 9L)
                        .left("+I", "a", 4L, 10L)
                        .watermark(8)
                        .watermark(9)
                        .watermark(Long.MAX_VALUE)
                        .results())
                .containsExactly(
                        "@8",
                        "+I[a, 3, 2, 0, 10, 9]",
                        "+I[b, 5, 1, 0, 10, 9]",
                        "@9",
                        "+I[a, 4, 1, 10, 20, 19]",
                        "@9223372036854775807");
    }

    @Test
    void aRowIsLateForTheWindowsThatAreOverOnly() throws Exception {
        assertThat(aggregate(window(Window.Kind.HOP, 30, 10), null, call("COUNT"))
                        .left("+I", "a", 1L, 25L)
                        .watermark(39)
                        .left("+I", "a", 1L, 24L)
                        .left("+I", "a", 1L, 9L)
                        .watermark(Long.MAX_VALUE)
                        .rows())
                .containsExactly("+I[a, 1, 0, 30, 29]", "+I[a, 1, 10, 40, 39]", "+I[a, 2, 20, 50, 49]");
    }

    @Test
    void aHopNeedNotDivideItsWindowAndMayLeaveGaps() throws Exception {
        assertThat(aggregate(window(Window.Kind.HOP, 15, 10), null, call("SUM", 1))
                        .left("+I", "a", 1L, 12L)
                        .left("+I", "a", 2L, 17L)
                        .watermark(Long.MAX_VALUE)
                        .rows())
                .containsExactly("+I[a, 1, 0, 15, 14]", "+I[a, 3, 10, 25, 24]");
        assertThat(aggregate(window(Window.Kind.HOP, 10, 30), null, call("SUM", 1))
                        .left("+I", "a", 1L, 9L)
                        .left("+I", "a", 2L, 10L)
                        .left("+I", "a", 4L, -1L)
                        .watermark(Long.MAX_VALUE)
                        .rows())
                .containsExactly("+I[a, 1, 0, 10, 9]");
    }

    @Test
    void aCumulatingWindowGoesOnWithoutNewRowsUntilItsGreatestSize() throws Exception {
        assertThat(aggregate(window(Window.Kind.CUMULATE, 30, 10), null, call("SUM", 1))
                        .left("+I", "a", 1L, 12L)
                        .left("+I", "a", 2L, 41L)
                        .watermark(Long.MAX_VALUE)
                        .rows())
                .containsExactly(
                        "+I[a, 1, 0, 20, 19]", "+I[a, 1, 0, 30, 29]", "+I[a, 2, 30, 50, 49]", "+I[a, 2, 30, 60, 59]");
    }

    @Test
    void windowsFollowTheClocksOfAZoneAndAnHourThatComesTwiceIsOneWindow() throws Exception {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        long hour = 3_600_000;
        long first = Instant.parse("2024-10-27T00:30:00Z").toEpochMilli();
        long wall = Instant.parse("2024-10-27T02:00:00Z").toEpochMilli();
        assertThat(aggregate(window(Window.Kind.TUMBLE, hour, hour), berlin, call("COUNT"))
                        .left("+I", "a", 1L, first)
                        .watermark(first + hour / 2)
                        .left("+I", "a", 1L, first + hour)
                        .watermark(first + hour * 3 / 2 - 2)
                        .watermark(first + hour * 3 / 2 - 1)
                        .rows())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("+I[a, 2, " + wall + ", " + (wall + hour));
    }

    @Test
    void aSessionTakesInRowsExactlyOneGapAwayAndJoinsTwo() throws Exception {
        assertThat(aggregate(window(Window.Kind.SESSION, 10, 10), null, call("SUM", 1))
                        .left("+I", "a", 1L, 0L)
                        .left("+I", "a", 2L, 20L)
                        .left("+I", "a", 4L, 31L)
                        .watermark(5)
                        .left("+I", "a", 8L, 10L)
                        .watermark(Long.MAX_VALUE)
                        .rows())
                .containsExactly("+I[a, 11, 0, 30, 29]", "+I[a, 4, 31, 41, 40]");
    }

    @Test
    void aLateRowStillExtendsASessionThatIsNotOver() throws Exception {
        assertThat(aggregate(window(Window.Kind.SESSION, 10, 10), null, call("COUNT"))
                        .left("+I", "a", 1L, 20L)
                        .watermark(25)
                        .left("+I", "a", 1L, 12L)
                        .left("+I", "a", 1L, 1L)
                        .watermark(Long.MAX_VALUE)
                        .rows())
                .containsExactly("+I[a, 2, 12, 30, 29]");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void windowsHaveTheRowsThatAreInThem(long seed) throws Exception {
        RandomSource random = new RandomSource(seed);
        long step = 1L + random.nextInt(5);
        boolean cumulate = random.nextInt(3) == 0;
        long size = cumulate ? step * (1L + random.nextInt(5)) : 1L + random.nextInt(20);
        Window window = window(cumulate ? Window.Kind.CUMULATE : Window.Kind.HOP, size, step);
        OperatorScript script = aggregate(window, null, call("SUM", 1), call("COUNT"), call("MAX", 1));
        TreeMap<Long, TreeMap<String, long[]>> expected = new TreeMap<>();
        long watermark = -1;
        for (int i = 0; i < 60; i++) {
            if (random.nextInt(4) == 0) {
                watermark += 1L + random.nextInt(8);
                script.watermark(watermark);
            }
            String key = random.nextInt(2) == 0 ? "a" : "b";
            long value = random.nextInt(100);
            long time = Math.max(0, watermark + random.nextInt(25) - 8);
            script.left("+I", key, value, time);
            for (long end : ends(window, time)) {
                if (end - 1 > watermark) {
                    long[] sums = expected.computeIfAbsent(end, at -> new TreeMap<>())
                            .computeIfAbsent(key, at -> new long[] {0, 0, 0});
                    sums[0] += value;
                    sums[1]++;
                    sums[2] = Math.max(sums[2], value);
                }
            }
        }
        List<String> rows = new ArrayList<>();
        expected.forEach((end, keys) -> keys.forEach((key, sums) -> rows.add("+I[" + key + ", " + sums[0] + ", "
                + sums[1] + ", " + sums[2] + ", " + start(window, end) + ", " + end + ", " + (end - 1) + "]")));
        List<String> sent = script.watermark(Long.MAX_VALUE).rows();
        assertThat(sent).as("%s, seed %d", window, seed).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(sent)
                .as("seed %d, by their ends", seed)
                .isSortedAccordingTo(Comparator.comparingLong(
                        row -> Long.parseLong(row.substring(row.lastIndexOf(", ") + 2, row.length() - 1))));
    }

    private static long start(Window window, long end) {
        return window.kind() == Window.Kind.CUMULATE
                ? Math.floorDiv(end - 1, window.size()) * window.size()
                : end - window.size();
    }

    private static long[] ends(Window window, long time) {
        return LongStream.rangeClosed(time + 1, time + window.size())
                .filter(end -> window.kind() == Window.Kind.CUMULATE
                        ? end % window.step() == 0 && start(window, end) <= time
                        : (end - window.size()) % window.step() == 0)
                .toArray();
    }

    @Test
    void aRowIsLateWhenAllItsWindowsAreOver() throws Exception {
        for (Window.Kind kind : List.of(Window.Kind.HOP, Window.Kind.SESSION)) {
            assertThat(aggregate(window(kind, 10, 5), null, call("COUNT"))
                            .left("+I", "a", 1L, 30L)
                            .watermark(13)
                            .left("+I", "a", 2L, 4L)
                            .left("+I", "a", 3L, 8L)
                            .lateRows())
                    .containsExactly(
                            "+I[Operator, {\"k\":\"a\",\"v\":2,\"ts\":\"1970-01-01T00:00:00.004\"}, 4, 13, 9]");
        }
    }
}
