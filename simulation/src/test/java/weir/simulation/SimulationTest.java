package weir.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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
