package weir.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import weir.api.tuple.Tuple3;

class SimulationTest {
    private static final int SEEDS = 100;

    @TestFactory
    Stream<DynamicTest> everySeedDoesTheSameTwiceAndAllSeedsComeToTheSameResults() {
        return Scenarios.all().entrySet().stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.getKey(),
                        () -> assertThat(Seeds.check(scenario.getValue(), 1, SEEDS))
                                .isPositive()));
    }

    @Test
    void theWindowsAreThoseOfALoopOverTheRows() throws Exception {
        Map<String, Long> sums = new TreeMap<>();
        for (Tuple3<String, Long, Long> row : Scenarios.rows()) {
            sums.merge(row.f0 + "@" + Math.floorDiv(row.f2, 1_000L), row.f1, Long::sum);
        }
        List<List<Object>> results = Simulation.run(7, Scenarios.all().get("tumbling windows over disorder"))
                .results();
        Map<String, Long> windows = new TreeMap<>();
        for (Object result : results.get(0)) {
            Tuple3<?, ?, ?> window = (Tuple3<?, ?, ?>) result;
            windows.merge(window.f0 + "@" + Math.floorDiv((Long) window.f2, 1_000L), (Long) window.f1, Long::sum);
        }
        assertThat(windows).isEqualTo(sums);
    }

    @Test
    void whatNeedsAThreadIsRefusedInWords() {
        assertThatThrownBy(() -> Simulation.run(
                        1, world -> world.output(world.environment().addSource(new BlockingSource()))))
                .hasStackTraceContaining("a simulation has only one");
    }
}
