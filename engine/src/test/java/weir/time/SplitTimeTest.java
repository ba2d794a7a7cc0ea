package weir.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitTimeTest {
    @Test
    void theSlowestSplitHoldsTheWatermark() {
        SplitTime time = new SplitTime();
        SplitTime.Split fast = time.add("fast");
        SplitTime.Split slow = time.add("slow");
        assertThat(time.watermark(fast, 100)).isFalse();
        assertThat(time.watermark(slow, 40)).isTrue();
        assertThat(time.current()).isEqualTo(40);
        assertThat(time.holder()).isSameAs(slow);
    }

    @Test
    void aSplitThatWasReadToItsEndHoldsNothingBack() {
        SplitTime time = new SplitTime();
        SplitTime.Split fast = time.add("fast");
        SplitTime.Split slow = time.add("slow");
        time.watermark(fast, 100);
        time.watermark(slow, 40);
        assertThat(time.remove(slow)).isTrue();
        assertThat(time.current()).isEqualTo(100);
    }

    @Test
    void theLastSplitToLeaveDoesNotMoveTime() {
        SplitTime time = new SplitTime();
        SplitTime.Split only = time.add("only");
        time.watermark(only, 100);
        assertThat(time.remove(only)).isFalse();
        assertThat(time.current()).isEqualTo(100);
        assertThat(time.isIdle()).isFalse();
    }

    @Test
    void anIdleSplitIsLeftOutAndComesBack() {
        SplitTime time = new SplitTime();
        SplitTime.Split busy = time.add("busy");
        SplitTime.Split quiet = time.add("quiet");
        time.watermark(busy, 100);
        time.idle(quiet);
        assertThat(time.current()).isEqualTo(100);
        time.watermark(quiet, 50);
        time.watermark(busy, 200);
        assertThat(time.current()).isEqualTo(100);
    }
}
