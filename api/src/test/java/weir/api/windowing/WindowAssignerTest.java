package weir.api.windowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import weir.api.time.Time;

class WindowAssignerTest {
    private long clock = 12_345;

    private final WindowAssigner.WindowAssignerContext context = new WindowAssigner.WindowAssignerContext() {
        @Override
        public long getCurrentProcessingTime() {
            return clock;
        }
    };

    private Collection<TimeWindow> windows(WindowAssigner<Object, TimeWindow> assigner, long timestamp) {
        return assigner.assignWindows("row", timestamp, context);
    }

    @Test
    void tumblingWindowsHoldTheirStartButNotTheirEnd() {
        var assigner = TumblingEventTimeWindows.of(Duration.ofMillis(5));
        assertThat(windows(assigner, 5)).containsExactly(new TimeWindow(5, 10));
        assertThat(windows(assigner, 9)).containsExactly(new TimeWindow(5, 10));
        assertThat(windows(assigner, 10)).containsExactly(new TimeWindow(10, 15));
    }

    @Test
    void windowsAreAlignedBefore1970Too() {
        var assigner = TumblingEventTimeWindows.of(Duration.ofMillis(5));
        assertThat(windows(assigner, -1)).containsExactly(new TimeWindow(-5, 0));
        assertThat(windows(assigner, -5)).containsExactly(new TimeWindow(-5, 0));
        assertThat(windows(assigner, -6)).containsExactly(new TimeWindow(-10, -5));
    }

    @Test
    void anOffsetShiftsAllWindowsEitherWay() {
        assertThat(windows(TumblingEventTimeWindows.of(Duration.ofHours(24), Duration.ofHours(-8)), 0))
                .containsExactly(new TimeWindow(-28_800_000, 57_600_000));
        assertThat(windows(TumblingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(3)), 2))
                .containsExactly(new TimeWindow(-7, 3));
    }

    @Test
    void slidingWindowsComeLatestFirst() {
        var assigner = SlidingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(5));
        assertThat(windows(assigner, 12)).containsExactly(new TimeWindow(10, 20), new TimeWindow(5, 15));
        assertThat(windows(assigner, -1)).containsExactly(new TimeWindow(-5, 5), new TimeWindow(-10, 0));
    }

    @Test
    void aSizeThatIsNoMultipleOfTheSlideGivesUnevenNumbersOfWindows() {
        var assigner = SlidingEventTimeWindows.of(Duration.ofMillis(5), Duration.ofMillis(3));
        assertThat(windows(assigner, 4)).containsExactly(new TimeWindow(3, 8), new TimeWindow(0, 5));
        assertThat(windows(assigner, 5)).containsExactly(new TimeWindow(3, 8));
        assertThat(assigner.grid().orElseThrow().sliceSize()).isEqualTo(1);
    }

    @Test
    void aSlideLongerThanTheSizeLeavesGapsWithoutWindows() {
        var assigner = SlidingEventTimeWindows.of(Duration.ofMillis(3), Duration.ofMillis(10));
        assertThat(windows(assigner, 2)).containsExactly(new TimeWindow(0, 3));
        assertThat(windows(assigner, 3)).isEmpty();
    }

    @Test
    void processingTimeWindowsFollowTheClockAndNotTheRow() {
        assertThat(windows(TumblingProcessingTimeWindows.of(Time.seconds(1)), -7))
                .containsExactly(new TimeWindow(12_000, 13_000));
        assertThat(windows(SlidingProcessingTimeWindows.of(Time.seconds(2), Time.seconds(1)), -7))
                .containsExactly(new TimeWindow(12_000, 14_000), new TimeWindow(11_000, 13_000));
    }

    @Test
    void aNaturalStaggerStartsTheFirstWindowWithTheFirstRow() {
        var assigner = TumblingProcessingTimeWindows.of(Duration.ofSeconds(1), Duration.ZERO, WindowStagger.NATURAL);
        assertThat(windows(assigner, 0)).containsExactly(new TimeWindow(12_345, 13_345));
        clock = 13_400;
        assertThat(windows(assigner, 0)).containsExactly(new TimeWindow(13_345, 14_345));
        assertThat(assigner.grid()).isEmpty();
    }

    @Test
    void aRandomStaggerStaysWithinTheSize() {
        for (long now = 0; now < 1000; now++) {
            assertThat(WindowStagger.RANDOM.getStaggerOffset(now, 7)).isBetween(0L, 6L);
        }
    }

    @Test
    void aSessionRowOpensAWindowOfItsGap() {
        assertThat(windows(EventTimeSessionWindows.withGap(Time.milliseconds(7)), 3))
                .containsExactly(new TimeWindow(3, 10));
        assertThat(windows(ProcessingTimeSessionWindows.withGap(Duration.ofMillis(7)), 3))
                .containsExactly(new TimeWindow(12_345, 12_352));
    }

    @Test
    void aDynamicGapComesFromTheRow() {
        var assigner = EventTimeSessionWindows.<Integer>withDynamicGap(Integer::longValue);
        assertThat(assigner.assignWindows(20, 5, context)).containsExactly(new TimeWindow(5, 25));
        assertThatThrownBy(() -> assigner.assignWindows(0, 5, context)).hasMessageContaining("above 0 ms");
    }

    @Test
    void aRowWithoutTimestampIsRefusedWithAdvice() {
        assertThatThrownBy(() -> windows(TumblingEventTimeWindows.of(Duration.ofMillis(5)), Long.MIN_VALUE))
                .hasMessageContaining("row")
                .hasMessageContaining("assignTimestampsAndWatermarks");
    }

    @Test
    void impossibleSizesAreRefusedWithTheirNumbers() {
        assertThatThrownBy(() -> TumblingEventTimeWindows.of(Duration.ZERO)).hasMessageContaining("0 ms");
        assertThatThrownBy(() -> TumblingEventTimeWindows.of(Duration.ofMillis(5), Duration.ofMillis(-5)))
                .hasMessageContaining("-5 ms");
        assertThatThrownBy(() -> SlidingEventTimeWindows.of(Duration.ofMillis(5), Duration.ZERO))
                .hasMessageContaining("slide of 0 ms");
        assertThatThrownBy(() -> EventTimeSessionWindows.withGap(Duration.ZERO)).hasMessageContaining("gap");
    }

    @Test
    void aSubclassMayAssignDifferentlySoItHasNoGrid() {
        var custom = new TumblingEventTimeWindows(10, 0, WindowStagger.ALIGNED) {};
        assertThat(custom.grid()).isEmpty();
    }
}
