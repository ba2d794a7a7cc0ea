package weir.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import weir.simulation.fault.Fault;
import weir.simulation.fault.Point;
import weir.simulation.fault.Schedule;
import weir.simulation.job.Scenario;
import weir.simulation.job.Scenarios;

class SimulationTest {
    private static final int SEEDS = 125;

    @TestFactory
    Stream<DynamicTest> whatever_goes_wrong_every_row_counts_once_and_every_seed_does_the_same_twice() {
        return tests(Scenarios.all(), scenario -> {
            Evidence evidence = Seeds.check(scenario, 1, SEEDS);
            assertThat(evidence.faults()).as("faults that landed").isGreaterThan(SEEDS / 2);
            assertThat(evidence.work().checkpoints()).as("checkpoints").isGreaterThan(2L * SEEDS);
            assertThat(evidence.work().restores()).as("restores").isGreaterThan(SEEDS / 2);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_process_may_die_at_any_point_at_all() {
        return tests(Scenarios.small(), scenario -> {
            Evidence evidence = EveryPoint.check(scenario, 1, 1);
            assertThat(evidence.faults()).as("kills").isEqualTo(evidence.runs()).isGreaterThan(150);
        });
    }

    @TestFactory
    Stream<DynamicTest> what_once_went_wrong_goes_right() {
        return Stream.of(
                        new Case("J1", 415),
                        new Case("J5", 10_469),
                        new Case("J1", 11_432),
                        new Case("J5", 10_832),
                        new Case("J5", 11_634),
                        new Case("J1", 14_222),
                        new Case("J6", 2_250))
                .map(once ->
                        DynamicTest.dynamicTest(once.toString(), () -> Seeds.check(once.scenario(), once.seed(), 1)));
    }

    /** A seed of a scenario that broke an invariant before the engine was mended. */
    private record Case(String name, long seed) {
        Scenario scenario() {
            return Scenarios.all().entrySet().stream()
                    .filter(scenario -> scenario.getKey().startsWith(name))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }
    }

    @Test
    void an_attempt_that_cannot_read_its_checkpoint_is_followed_by_another() throws Exception {
        Step slow = new Step(Point.PUBLISHED, Fault.SLOW);
        InOrder schedule =
                new InOrder(slow, slow, new Step(Point.ROW, Fault.FAIL), new Step(Point.READ, Fault.IO_ERROR));
        Trace trace = Simulation.run(1, Scenarios.all().values().iterator().next(), schedule);
        assertThat(trace.landed()).containsKeys(Point.ROW, Point.READ);
        assertThat(trace.work().lives()).isEqualTo(1);
    }

    private record Step(Point point, Fault fault) {}

    /** Faults that come one after another, each at the first point of its kind. */
    private static final class InOrder implements Schedule {
        private final Deque<Step> left;

        InOrder(Step... steps) {
            left = new ArrayDeque<>(List.of(steps));
        }

        @Override
        public Fault next(Point point, long number) {
            boolean due = !left.isEmpty() && left.peek().point() == point;
            return due ? left.poll().fault() : Fault.NONE;
        }

        @Override
        public boolean isOver() {
            return left.isEmpty();
        }
    }

    @Test
    void a_schedule_without_faults_takes_one_process_and_one_attempt() throws Exception {
        Scenario scenario = Scenarios.all().values().iterator().next();
        Trace trace = Simulation.run(1, scenario, Schedule.NOTHING);
        assertThat(trace.work().lives()).isEqualTo(1);
        assertThat(trace.work().attempts()).isEqualTo(1);
        assertThat(trace.landed()).isEmpty();
    }

    @Test
    void what_needs_a_thread_is_refused_in_words() {
        Scenario blocking = world -> world.output(world.environment().addSource(new BlockingSource()), 1, List.of());
        assertThatThrownBy(() -> Simulation.run(1, blocking, Schedule.NOTHING))
                .hasStackTraceContaining("a simulation has only one");
    }

    private interface Check {
        void on(Scenario scenario) throws Exception;
    }

    private static Stream<DynamicTest> tests(Map<String, Scenario> scenarios, Check check) {
        return scenarios.entrySet().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.getKey(), () -> check.on(scenario.getValue())));
    }
}
