package weir.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import weir.cli.control.JobReading;

class ProgressTextTest {
    private static final long NOW = 1_700_000_000_000L;

    @Test
    void boundedInputShowsPartRateAndTimeLeft() {
        JobReading before = new JobReading(1_000, 0, 0.2, Long.MIN_VALUE);
        JobReading now = new JobReading(2_000, 0, 0.25, Long.MIN_VALUE);
        assertThat(ProgressText.of(now, before, 500, 10_000, NOW))
                .contains(" 25 %")
                .contains("2.00 k rows")
                .contains("2.00 k rows/s")
                .endsWith("30 s left");
    }

    @Test
    void nothingIsForetoldAtTheVeryStartOrAtTheEnd() {
        JobReading none = new JobReading(0, 0, 0, Long.MIN_VALUE);
        assertThat(ProgressText.of(none, none, 500, 2_000, NOW)).doesNotContain("left");
        JobReading all = new JobReading(10, 0, 1, Long.MAX_VALUE);
        assertThat(ProgressText.of(all, none, 500, 2_000, NOW))
                .contains("100 %")
                .doesNotContain("left");
    }

    @Test
    void endlessInputShowsRatesAndHowFarTimeIsBehind() {
        JobReading before = new JobReading(1_000, 10, Double.NaN, NOW - 9_000);
        JobReading now = new JobReading(3_000, 20, Double.NaN, NOW - 4_200);
        assertThat(ProgressText.of(now, before, 1_000, 60_000, NOW))
                .isEqualTo("in 2.00 k/s  out 10/s  3.00 k rows read  watermark 4.2 s behind");
    }

    @Test
    void aJobWithoutEventTimeHasNoWatermarkToShow() {
        JobReading reading = new JobReading(5, 5, Double.NaN, Long.MIN_VALUE);
        assertThat(ProgressText.of(reading, reading, 1_000, 5_000, NOW)).doesNotContain("watermark");
    }
}
