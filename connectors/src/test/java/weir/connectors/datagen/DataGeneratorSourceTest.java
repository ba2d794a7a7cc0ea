package weir.connectors.datagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.source.NumberSequenceSource;
import weir.api.source.NumberSequenceSource.NumberSequenceSplit;
import weir.api.source.RateLimiterStrategy;
import weir.connectors.MemoryDisk;
import weir.connectors.SourceRun;
import weir.types.Types;

class DataGeneratorSourceTest {
    private final MemoryDisk disk = new MemoryDisk();

    @Test
    void recordsAreMadeOfTheirIndex() throws Exception {
        var source = new DataGeneratorSource<>(index -> "r" + index, 3, Types.STRING);
        assertThat(SourceRun.readAll(source, disk)).containsExactly("r0", "r1", "r2");
    }

    @Test
    void parallelReadersShareTheIndexes() throws Exception {
        var source = new DataGeneratorSource<>(index -> index, 10, Types.LONG);
        var run = SourceRun.start(source, disk, 3).toEnd();
        assertThat(run.recordsOf(0)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(run.recordsOf(1)).containsExactly(4L, 5L, 6L);
        assertThat(run.recordsOf(2)).containsExactly(7L, 8L, 9L);
    }

    @Test
    void anotherSequenceMayGiveTheIndexes() throws Exception {
        var source = new DataGeneratorSource<>(
                index -> index, new NumberSequenceSource(5, 6), RateLimiterStrategy.noOp(), Types.LONG);
        assertThat(SourceRun.readAll(source, disk)).containsExactly(5L, 6L);
    }

    @Test
    void theRateIsMeasuredOnTheClock() throws Exception {
        var run = SourceRun.start(limited(RateLimiterStrategy.perSecond(10)), disk, 1);
        assertThat(run.untilIdle().records()).hasSize(1);
        run.timers.advanceBy(99);
        assertThat(run.untilIdle().records()).hasSize(1);
        run.timers.advanceBy(1);
        assertThat(run.untilIdle().records()).hasSize(2);
        for (int tenths = 0; tenths < 10; tenths++) {
            run.timers.advanceBy(100);
            run.untilIdle();
        }
        assertThat(run.records()).hasSize(12);
    }

    @Test
    void aRateAboveTheClocksTickComesInBursts() throws Exception {
        var run = SourceRun.start(limited(RateLimiterStrategy.perSecond(100_000)), disk, 1);
        run.untilIdle();
        for (int millis = 0; millis < 10; millis++) {
            run.timers.advanceBy(1);
            run.untilIdle();
        }
        assertThat(run.records()).hasSize(1001);
    }

    @Test
    void parallelReadersShareTheRate() throws Exception {
        var run = SourceRun.start(limited(RateLimiterStrategy.perSecond(20)), disk, 2);
        run.untilIdle();
        run.timers.advanceBy(100);
        run.untilIdle();
        assertThat(run.recordsOf(0)).hasSize(2);
        assertThat(run.recordsOf(1)).hasSize(2);
    }

    @Test
    void whoWasHeldUpCatchesUpOnOneSecondAtMost() throws Exception {
        var run = SourceRun.start(limited(RateLimiterStrategy.perSecond(10)), disk, 1);
        run.untilIdle();
        run.timers.advanceBy(60_000);
        assertThat(run.untilIdle().records()).hasSizeBetween(10, 13);
    }

    @Test
    void aNumberOfRecordsPerCheckpointComesAndWaits() throws Exception {
        var run = SourceRun.start(limited(RateLimiterStrategy.perCheckpoint(2)), disk, 1);
        assertThat(run.untilIdle().records()).hasSize(2);
        run.reader(0).notifyCheckpointComplete(1);
        assertThat(run.untilIdle().records()).hasSize(4);
    }

    @Test
    void aRestartGoesOnBehindTheLastIndex() throws Exception {
        var run = SourceRun.start(new DataGeneratorSource<>(index -> index, 4, Types.LONG), disk, 1);
        run.pollOnce();
        assertThat(run.records()).containsExactly(0L);
        assertThat(run.restart(1).toEnd().records()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void senselessRatesAndCountsAreRefused() {
        assertThatThrownBy(() -> RateLimiterStrategy.perSecond(0)).hasMessageContaining("above 0 records per second");
        assertThatThrownBy(() -> RateLimiterStrategy.<NumberSequenceSplit>perCheckpoint(1)
                        .createRateLimiter(2))
                .hasMessageContaining("cannot be shared by 2 readers");
        assertThatThrownBy(() -> new DataGeneratorSource<>(index -> index, 0, Types.LONG))
                .hasMessageContaining("A generator of 0 records makes nothing");
    }

    private static DataGeneratorSource<Long> limited(RateLimiterStrategy<NumberSequenceSplit> rate) {
        return new DataGeneratorSource<>(index -> index, Long.MAX_VALUE, rate, Types.LONG);
    }

    @Test
    void theTypeIsWhatItWasSaidToBe() {
        assertThat(List.of(limited(RateLimiterStrategy.noOp()).getProducedType()))
                .containsExactly(Types.LONG);
    }
}
