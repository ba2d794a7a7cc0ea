package weir.api.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What programs written for Flink 1.x use instead of durations and strategies. */
class FlinkOneTimeTest {
    private final RecordingOutput output = new RecordingOutput();

    private void play(WatermarkStrategy<Long> strategy, long... timestamps) {
        WatermarkGenerator<Long> generator = strategy.createWatermarkGenerator(null);
        TimestampAssigner<Long> assigner = strategy.createTimestampAssigner(null);
        for (long element : timestamps) {
            generator.onEvent(element, assigner.extractTimestamp(element, TimestampAssigner.NO_TIMESTAMP), output);
            generator.onPeriodicEmit(output);
        }
    }

    @Test
    void lengthsOfTimeConvertAndCompareByLength() {
        assertThat(Time.minutes(5).toMilliseconds()).isEqualTo(300_000);
        assertThat(Time.of(2, TimeUnit.HOURS).toDuration()).isEqualTo(Duration.ofHours(2));
        assertThat(Time.seconds(60)).isEqualTo(Time.minutes(1)).hasSameHashCodeAs(Time.minutes(1));
        assertThat(Time.fromDuration(Duration.ofDays(1)))
                .isEqualTo(Time.days(1))
                .hasToString("86400000 ms");
        assertThat(Time.days(3).getSize()).isEqualTo(3);
        assertThat(Time.days(3).getUnit()).isEqualTo(TimeUnit.DAYS);
    }

    @Test
    void aWatermarkShowsItsTimeInUtc() {
        assertThat(new Watermark(0)).hasToString("Watermark @ 0 (1970-01-01T00:00:00Z)");
        assertThat(Watermark.MAX_WATERMARK.getFormattedTimestamp()).isNotEmpty();
        assertThat(new Watermark(7)).isEqualTo(new Watermark(7)).hasSameHashCodeAs(new Watermark(7));
    }

    @Test
    void theBoundedExtractorStaysExactlyTheBoundBehind() {
        play(
                new BoundedOutOfOrdernessTimestampExtractor<Long>(Time.milliseconds(10)) {
                    @Override
                    public long extractTimestamp(Long element) {
                        return element;
                    }
                }.toWatermarkStrategy(),
                100,
                50,
                120);
        assertThat(output.transcript).containsExactly(90L, 90L, 110L);
    }

    private static final class Ascending extends AscendingTimestampExtractor<Long> {
        @Override
        public long extractAscendingTimestamp(Long element) {
            return element;
        }
    }

    @Test
    void theAscendingExtractorIgnoresOrRefusesADecrease() {
        play(
                new Ascending()
                        .withViolationHandler(new AscendingTimestampExtractor.IgnoringHandler())
                        .toWatermarkStrategy(),
                10,
                5,
                20);
        assertThat(output.transcript).containsExactly(9L, 9L, 19L);

        var strict = new Ascending().withViolationHandler(new AscendingTimestampExtractor.FailingHandler());
        assertThatIllegalStateException()
                .isThrownBy(() -> play(strict.toWatermarkStrategy(), 10, 5))
                .withMessageContaining("timestamp 5 after one with 10");
    }

    @Test
    void punctuatedWatermarksFollowTheRecordsThatCarryThem() {
        play(
                new AssignerWithPunctuatedWatermarks<Long>() {
                    @Override
                    public long extractTimestamp(Long element, long recordTimestamp) {
                        return element;
                    }

                    @Override
                    public Watermark checkAndGetNextWatermark(Long last, long timestamp) {
                        return last % 10 == 0 ? new Watermark(timestamp) : null;
                    }
                }.toWatermarkStrategy(),
                9,
                10,
                11);
        assertThat(output.transcript).containsExactly(10L);
    }
}
