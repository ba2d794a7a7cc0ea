package weir.api.windowing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EvictorTest {
    private static final TimeWindow WINDOW = new TimeWindow(0, 100);

    private static List<TimestampedValue<Object>> elements(long... timestamps) {
        return new ArrayList<>(LongStream.of(timestamps)
                .mapToObj(time -> new TimestampedValue<Object>(time, time))
                .toList());
    }

    private static List<Long> left(Evictor<Object, TimeWindow> evictor, long... timestamps) {
        List<TimestampedValue<Object>> elements = elements(timestamps);
        evictor.evictBefore(elements, elements.size(), WINDOW, null);
        return elements.stream().map(TimestampedValue::getTimestamp).toList();
    }

    @Test
    void countKeepsTheLastOnes() {
        assertThat(left(CountEvictor.of(2), 1, 2, 3)).containsExactly(2L, 3L);
        assertThat(left(CountEvictor.of(5), 1, 2, 3)).containsExactly(1L, 2L, 3L);
        assertThat(left(CountEvictor.of(0), 1, 2)).isEmpty();
    }

    @Test
    void timeKeepsWhatIsYoungerThanTheNewestMinusItsLength() {
        assertThat(left(TimeEvictor.of(Duration.ofMillis(10)), 31, 20, 21, 30)).containsExactly(31L, 30L);
        assertThat(left(TimeEvictor.of(Duration.ofMillis(11)), 31, 20, 21, 30)).containsExactly(31L, 21L, 30L);
    }

    @Test
    void timeLeavesRowsWithoutTimestampsAlone() {
        List<TimestampedValue<Object>> elements = new ArrayList<>(List.of(new TimestampedValue<>("a")));
        new TimeEvictor<TimeWindow>(10).evictBefore(elements, 1, WINDOW, null);
        assertThat(elements).hasSize(1);
    }

    @Test
    void deltaKeepsWhatIsCloserToTheLastThanItsThreshold() {
        DeltaFunction<Object> difference = (older, newer) -> Math.abs((long) older - (long) newer);
        assertThat(left(DeltaEvictor.of(10, difference), 1, 40, 31, 41)).containsExactly(40L, 41L);
    }

    @Test
    void evictingAfterLeavesTheElementsBeforeAlone() {
        assertThat(left(CountEvictor.of(1, true), 1, 2, 3)).containsExactly(1L, 2L, 3L);
        List<TimestampedValue<Object>> elements = elements(1, 2, 3);
        CountEvictor.<TimeWindow>of(1, true).evictAfter(elements, 3, WINDOW, null);
        assertThat(elements).extracting(TimestampedValue::getTimestamp).containsExactly(3L);
    }

    @Test
    void distancesOfVectors() {
        assertThat(new EuclideanDistance<double[]>().getDelta(new double[] {0, 0}, new double[] {3, 4}))
                .isEqualTo(5);
        assertThat(new CosineDistance<double[]>().getDelta(new double[] {1, 0}, new double[] {0, 2}))
                .isEqualTo(1);
        assertThat(new CosineDistance<Integer>(i -> new double[] {i, i}).getDelta(1, 7))
                .isCloseTo(0, org.assertj.core.data.Offset.offset(1e-12));
    }
}
