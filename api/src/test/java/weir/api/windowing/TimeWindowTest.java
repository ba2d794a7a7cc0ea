package weir.api.windowing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
    private static TimeWindow window(long start, long end) {
        return new TimeWindow(start, end);
    }

    private static Map<TimeWindow, Collection<TimeWindow>> merged(TimeWindow... windows) {
        Map<TimeWindow, Collection<TimeWindow>> merges = new TreeMap<>();
        TimeWindow.mergeWindows(List.of(windows), (members, result) -> merges.put(result, members));
        return merges;
    }

    @Test
    void lastTimestampIsOneBeforeTheEnd() {
        assertThat(window(10, 20).maxTimestamp()).isEqualTo(19);
    }

    @Test
    void windowsThatTouchMerge() {
        assertThat(merged(window(5, 10), window(0, 5)))
                .containsExactly(Map.entry(window(0, 10), Set.of(window(0, 5), window(5, 10))));
    }

    @Test
    void windowsOneMillisecondApartStayApart() {
        assertThat(merged(window(0, 5), window(6, 10))).isEmpty();
    }

    @Test
    void aWindowBetweenTwoOthersJoinsThem() {
        assertThat(merged(window(20, 30), window(0, 10), window(8, 20), window(40, 50)))
                .containsOnlyKeys(window(0, 30));
    }

    @Test
    void aWindowInsideAnotherIsCovered() {
        assertThat(merged(window(0, 100), window(10, 20), window(90, 95))).containsOnlyKeys(window(0, 100));
    }

    @Test
    void severalGroupsAreReportedEach() {
        assertThat(merged(window(0, 2), window(1, 3), window(10, 12), window(12, 13)))
                .containsOnlyKeys(window(0, 3), window(10, 13));
    }

    @Test
    void windowsAreEqualByTheirBounds() {
        assertThat(window(1, 2)).isEqualTo(window(1, 2)).hasSameHashCodeAs(window(1, 2));
        assertThat(window(1, 2)).isNotEqualTo(window(1, 3)).isNotEqualTo(window(0, 2));
    }
}
