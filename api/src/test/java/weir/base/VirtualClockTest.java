package weir.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VirtualClockTest {
    @Test
    void itStandsStillUntilItIsMoved() {
        VirtualClock clock = new VirtualClock(1_000);
        assertThat(clock.currentTimeMillis()).isEqualTo(1_000);
        clock.advanceBy(500);
        assertThat(clock.currentTimeMillis()).isEqualTo(1_500);
        assertThat(clock.nanoTime()).isEqualTo(1_500_000_000L);
    }

    @Test
    void itNeverGoesBack() {
        VirtualClock clock = new VirtualClock(1_000);
        assertThatThrownBy(() -> clock.advanceTo(999)).hasMessageContaining("cannot go back to 999 ms");
    }

    @Test
    void timesBefore1970AreTimes() {
        assertThat(new VirtualClock(-1).currentTimeMillis()).isEqualTo(-1);
    }

    @Test
    void oneSeedGivesOneStreamOfNumbers() {
        RandomSource one = new RandomSource(7);
        RandomSource other = new RandomSource(7);
        for (int draw = 0; draw < 100; draw++) {
            assertThat(one.nextInt(10)).isEqualTo(other.nextInt(10)).isBetween(0, 9);
        }
        assertThat(new RandomSource(8).nextLong()).isNotEqualTo(new RandomSource(7).nextLong());
    }
}
