package weir.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatermarkAlignmentTest {
    private final WatermarkAlignment group = new WatermarkAlignment();

    @Test
    void theFastWaitForTheSlowest() {
        group.report("slow", 1_000);
        group.report("fast", 5_000);
        assertThat(group.isAhead(5_000, 3_000)).isTrue();
        assertThat(group.isAhead(4_000, 3_000)).isFalse();
        assertThat(group.isAhead(1_000, 0)).isFalse();
    }

    @Test
    void aMemberThatHasNotBegunHoldsTheOthers() {
        group.report("new", WatermarkMerge.NONE);
        assertThat(group.isAhead(0, 1_000)).isTrue();
    }

    @Test
    void whoLeavesHoldsNobody() {
        group.report("slow", 1_000);
        group.leave("slow");
        assertThat(group.isAhead(5_000, 0)).isFalse();
    }
}
