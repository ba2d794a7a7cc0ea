package weir.api.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import weir.api.metrics.MetricGroup;
import weir.base.Clock;
import weir.base.VirtualClock;

class WatermarkStrategyTest {
    private final VirtualClock clock = new VirtualClock(0);
    private final RecordingOutput output = new RecordingOutput();
    private final OneClock context = new OneClock(clock);

    /** A context in which every clock is the test's. */
    private record OneClock(Clock clock)
            implements WatermarkGeneratorSupplier.Context, TimestampAssignerSupplier.Context {
        @Override
        public MetricGroup getMetricGroup() {
            throw new AssertionError("No strategy of Weir's own registers metrics.");
        }

        @Override
        public Clock getInputActivityClock() {
            return clock;
        }

        @Override
        public Clock getProcessingTimeClock() {
            return clock;
        }
    }

    private void play(WatermarkGenerator<Long> generator, long... timestamps) {
        for (long timestamp : timestamps) {
            generator.onEvent(timestamp, timestamp, output);
            generator.onPeriodicEmit(output);
        }
    }

    private WatermarkGenerator<Long> generatorOf(WatermarkStrategy<Long> strategy) {
        return strategy.createWatermarkGenerator(context);
    }

    @Test
    void monotonousTimestampsAreFollowedOneMillisecondBehind() {
        play(generatorOf(WatermarkStrategy.forMonotonousTimestamps()), 5, 9, 9, 20);
        assertThat(output.transcript).containsExactly(4L, 8L, 8L, 19L);
    }

    @Test
    void boundedDisorderKeepsARecordExactlyAtTheBoundInTime() {
        play(generatorOf(WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofSeconds(1))), 5_000, 4_000, -7, 6_000);
        assertThat(output.transcript).containsExactly(3_999L, 3_999L, 3_999L, 4_999L);
    }

    @Test
    void beforeTheFirstRecordTheWatermarkIsTheSmallestNumber() {
        generatorOf(WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofDays(1)))
                .onPeriodicEmit(output);
        assertThat(output.transcript).containsExactly(Long.MIN_VALUE);
    }

    @Test
    void timestampsBefore1970AreOrdinary() {
        play(generatorOf(WatermarkStrategy.forMonotonousTimestamps()), -100, -50);
        assertThat(output.transcript).containsExactly(-101L, -51L);
    }

    @Test
    void withoutWatermarksNothingIsEverSaid() {
        play(generatorOf(WatermarkStrategy.noWatermarks()), 1, 2, 3);
        assertThat(output.transcript).isEmpty();
    }

    @Test
    void aGeneratorOfOnesOwnMayEmitAtOnce() {
        WatermarkStrategy<Long> everyRecord = WatermarkStrategy.forGenerator(c -> new NoWatermarks() {
            @Override
            public void onEvent(Long event, long timestamp, WatermarkOutput out) {
                out.emitWatermark(new Watermark(timestamp));
            }
        });
        play(generatorOf(everyRecord), 3, 1);
        assertThat(output.transcript).containsExactly(3L, 1L);
    }

    private abstract static class NoWatermarks implements WatermarkGenerator<Long> {
        @Override
        public void onPeriodicEmit(WatermarkOutput out) {}
    }

    @Test
    void aQuietInputIsDeclaredIdleOnceAndActiveWithItsNextRecord() {
        WatermarkGenerator<Long> generator =
                generatorOf(WatermarkStrategy.<Long>forMonotonousTimestamps().withIdleness(Duration.ofSeconds(1)));
        play(generator, 5);
        for (int i = 0; i < 4; i++) {
            clock.advanceBy(600);
            generator.onPeriodicEmit(output);
        }
        play(generator, 8);

        assertThat(output.transcript).containsExactly(4L, 4L, "idle", "active", 7L);
    }

    @Test
    void anInputThatNeverSpokeBecomesIdleToo() {
        WatermarkGenerator<Long> generator =
                generatorOf(WatermarkStrategy.<Long>noWatermarks().withIdleness(Duration.ofMillis(10)));
        generator.onPeriodicEmit(output);
        clock.advanceBy(11);
        generator.onPeriodicEmit(output);
        assertThat(output.transcript).containsExactly("idle");
    }

    @Test
    void partsAreReplacedOneByOneAndTheOthersStay() {
        WatermarkStrategy<Long> strategy = WatermarkStrategy.<Long>forMonotonousTimestamps()
                .withWatermarkAlignment("sensors", Duration.ofMinutes(1))
                .withTimestampAssigner((value, previous) -> value * 10)
                .withIdleness(Duration.ofMillis(5));

        assertThat(strategy.createTimestampAssigner(context).extractTimestamp(7L, 0))
                .isEqualTo(70);
        assertThat(strategy.getAlignmentParameters()).isEqualTo(new WatermarkAlignmentParams(60_000, "sensors", 1_000));
        assertThat(strategy.getAlignmentParameters().isEnabled()).isTrue();
        play(generatorOf(strategy), 70);
        assertThat(output.transcript).containsExactly(69L);
    }

    @Test
    void withoutAnAssignerTheSourcesTimestampStays() {
        WatermarkStrategy<Long> strategy = WatermarkStrategy.forMonotonousTimestamps();
        assertThat(strategy.createTimestampAssigner(context).extractTimestamp(7L, 42))
                .isEqualTo(42);
        assertThat(strategy.getAlignmentParameters().isEnabled()).isFalse();
    }

    @Test
    void ingestionTimeNeverGoesBack() {
        long[] readings = {100, 90, 110};
        int[] next = {0};
        Clock jumpy = new OneMillisClock() {
            @Override
            public long currentTimeMillis() {
                return readings[next[0]++];
            }
        };
        WatermarkStrategy<Long> strategy = WatermarkStrategy.<Long>forMonotonousTimestamps()
                .withTimestampAssigner(c -> new IngestionTimeAssigner<>(c.getProcessingTimeClock()));
        TimestampAssigner<Long> assigner = strategy.createTimestampAssigner(new OneClock(jumpy));

        assertThat(new long[] {
                    assigner.extractTimestamp(1L, 0), assigner.extractTimestamp(2L, 0), assigner.extractTimestamp(3L, 0)
                })
                .containsExactly(100, 100, 110);
    }

    private abstract static class OneMillisClock implements Clock {
        @Override
        public long nanoTime() {
            return 0;
        }
    }

    @Test
    void senselessDurationsAreRefusedWhereTheyAreWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofMillis(-1)))
                .withMessageContaining("negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WatermarkStrategy.noWatermarks().withIdleness(Duration.ZERO))
                .withMessageContaining("positive");
    }
}
