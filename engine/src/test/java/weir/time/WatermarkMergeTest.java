package weir.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import weir.base.RandomSource;

class WatermarkMergeTest {
    @Test
    void theMergedWatermarkIsTheSmallest() {
        WatermarkMerge merge = new WatermarkMerge(2);
        assertThat(merge.watermark(0, 10)).isFalse();
        assertThat(merge.current()).isEqualTo(WatermarkMerge.NONE);
        assertThat(merge.watermark(1, 7)).isTrue();
        assertThat(merge.current()).isEqualTo(7);
        assertThat(merge.holder()).isEqualTo(1);
    }

    @Test
    void anIdleInputDoesNotCount() {
        WatermarkMerge merge = new WatermarkMerge(2);
        merge.watermark(0, 10);
        assertThat(merge.idle(1)).isTrue();
        assertThat(merge.current()).isEqualTo(10);
        assertThat(merge.isIdle()).isFalse();
    }

    @Test
    void anInputBackFromIdlenessCountsOnceItHasCaughtUp() {
        WatermarkMerge merge = new WatermarkMerge(2);
        merge.watermark(0, 10);
        merge.idle(1);
        merge.watermark(1, 3);
        merge.watermark(0, 20);
        assertThat(merge.current()).isEqualTo(20);
        merge.watermark(1, 25);
        merge.watermark(0, 30);
        assertThat(merge.current()).isEqualTo(25);
    }

    @Test
    void whenAllAreIdleTimeStandsWhereTheFurthestLeftIt() {
        WatermarkMerge merge = new WatermarkMerge(2);
        merge.watermark(0, 10);
        merge.watermark(1, 4);
        merge.idle(1);
        merge.idle(0);
        assertThat(merge.isIdle()).isTrue();
        assertThat(merge.current()).isEqualTo(10);
    }

    @Test
    void aFinishedInputNeverDrivesTheOthersToTheEnd() {
        WatermarkMerge merge = new WatermarkMerge(2);
        merge.watermark(0, 10);
        merge.watermark(1, 5);
        assertThat(merge.end(1)).isTrue();
        assertThat(merge.current()).isEqualTo(10);
        assertThat(merge.isEnded()).isFalse();
        assertThat(merge.end(0)).isTrue();
        assertThat(merge.current()).isEqualTo(WatermarkMerge.END);
    }

    @Test
    void aFinishedInputBesideAnIdleOneIsNotTheEnd() {
        WatermarkMerge merge = new WatermarkMerge(2);
        merge.watermark(0, 10);
        merge.idle(0);
        merge.end(1);
        assertThat(merge.current()).isEqualTo(10);
        assertThat(merge.isIdle()).isTrue();
    }

    /** The merged watermark never goes back and never passes an input that counts, whatever happens in whatever order. */
    @Test
    void itNeverGoesBackAndNeverPassesAnActiveInput() {
        for (long seed = 1; seed <= 500; seed++) {
            walk(seed);
        }
    }

    private static void walk(long seed) {
        RandomSource random = new RandomSource(seed);
        int inputs = 1 + random.nextInt(4);
        WatermarkMerge merge = new WatermarkMerge(inputs);
        long[] latest = new long[inputs];
        boolean[] everIdle = new boolean[inputs];
        Arrays.fill(latest, WatermarkMerge.NONE);
        long before = WatermarkMerge.NONE;
        for (int step = 0; step < 100; step++) {
            int input = random.nextInt(inputs);
            if (random.nextInt(5) == 0) {
                merge.idle(input);
                everIdle[input] = true;
            } else {
                latest[input] = Math.max(latest[input], step * 10L + random.nextInt(50));
                merge.watermark(input, latest[input]);
            }
            assertThat(merge.current()).as("seed %d, step %d", seed, step).isGreaterThanOrEqualTo(before);
            before = merge.current();
            for (int other = 0; other < inputs; other++) {
                if (!everIdle[other]) {
                    assertThat(before).as("seed %d, step %d", seed, step).isLessThanOrEqualTo(latest[other]);
                }
            }
        }
    }
}
