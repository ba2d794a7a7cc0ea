package weir.api.accumulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccumulatorTest {
    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new IntCounter(), List.of(1, 2, 5), 8),
                Arguments.of(new LongCounter(), List.of(1L, 2L, 5L), 8L),
                Arguments.of(new DoubleCounter(), List.of(1.0, 2.0, 5.5), 8.5),
                Arguments.of(new IntMaximum(), List.of(1, -2, 5), 5),
                Arguments.of(new LongMaximum(), List.of(1L, -2L, 5L), 5L),
                Arguments.of(new DoubleMaximum(), List.of(-3.0, -2.0), -2.0),
                Arguments.of(new IntMinimum(), List.of(1, -2, 5), -2),
                Arguments.of(new LongMinimum(), List.of(1L, -2L, 5L), -2L),
                Arguments.of(new DoubleMinimum(), List.of(3.0, 2.0), 2.0),
                Arguments.of(new AverageAccumulator(), List.of(1.0, 2.0, 6.0), 3.0),
                Arguments.of(new ListAccumulator<String>(), List.of("a", "b"), List.of("a", "b")),
                Arguments.of(new Histogram(), List.of(3, 1, 3), Map.of(1, 1, 3, 2)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void splittingTheValuesOverTasksGivesTheSameResult(
            Accumulator<Object, ? extends Serializable> prototype, List<Object> values, Object expected) {
        for (int split = 0; split <= values.size(); split++) {
            assertThat(mergedAfter(prototype, values, split)).isEqualTo(expected);
        }
    }

    private static <R extends Serializable> R mergedAfter(
            Accumulator<Object, R> prototype, List<Object> values, int split) {
        Accumulator<Object, R> left = prototype.clone();
        Accumulator<Object, R> right = prototype.clone();
        values.subList(0, split).forEach(left::add);
        values.subList(split, values.size()).forEach(right::add);
        left.merge(right);
        return left.getLocalValue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCloneIsIndependentAndAResetForgets(
            Accumulator<Object, ? extends Serializable> prototype, List<Object> values, Object expected) {
        Object fresh = prototype.clone().getLocalValue();
        Accumulator<Object, ? extends Serializable> filled = prototype.clone();
        values.forEach(filled::add);
        Accumulator<Object, ? extends Serializable> copy = filled.clone();
        filled.resetLocal();

        assertThat(copy.getLocalValue()).isEqualTo(expected);
        assertThat(filled.getLocalValue()).isEqualTo(fresh);
    }

    @Test
    void tasksMergeTheirSetsByName() {
        AccumulatorSet first = new AccumulatorSet();
        first.getOrAdd("rows", IntCounter.class, IntCounter::new).add(2);
        AccumulatorSet second = new AccumulatorSet();
        second.getOrAdd("rows", IntCounter.class, IntCounter::new).add(3);
        second.add("words", new ListAccumulator<>());

        first.merge(second);
        second.getOrAdd("rows", IntCounter.class, IntCounter::new).add(100);

        assertThat(first.results()).containsEntry("rows", 5).containsEntry("words", List.of());
    }

    @Test
    void oneNameMeansOneAccumulator() {
        AccumulatorSet set = new AccumulatorSet();
        set.add("rows", new IntCounter());
        assertThatIllegalStateException()
                .isThrownBy(() -> set.add("rows", new IntCounter()))
                .withMessageContaining("'rows'");
        assertThatIllegalStateException()
                .isThrownBy(() -> set.getOrAdd("rows", Histogram.class, Histogram::new))
                .withMessage(
                        "The accumulator 'rows' is a IntCounter, not a Histogram;" + " give the two different names.");
    }

    @Test
    void anAverageMergesOnlyWithAnAverage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AverageAccumulator().merge(new DoubleCounter()))
                .withMessageContaining("DoubleCounter");
    }
}
