package weir.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import weir.base.RandomSource;

/** The words for jobs: their ids, states and results. */
class JobTest {
    @Test
    void aJobIdReadsBackFromItsText() {
        JobID id = JobID.generate(new RandomSource(42));
        assertThat(JobID.fromHexString(id.toString())).isEqualTo(id);
        assertThat(new JobID(1, 255)).hasToString("000000000000000100000000000000ff");
        assertThat(new JobID(1, 2)).isLessThan(new JobID(-1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobID.fromHexString("xyz"))
                .withMessage("'xyz' is no job id: one has 32 hexadecimal digits.");
    }

    @Test
    void aResultTellsItsRuntimeAndAccumulators() {
        JobExecutionResult result = new JobExecutionResult(new JobID(0, 1), 2_500, Map.of("rows", 7));
        assertThat(result.<Integer>getAccumulatorResult("rows")).isEqualTo(7);
        assertThat(result.getNetRuntime(TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(result.toString()).contains("2500 ms").contains("rows: 7");
    }

    @Test
    void onlyEndedJobsAreTerminal() {
        assertThat(JobStatus.FINISHED.isGloballyTerminalState()).isTrue();
        assertThat(JobStatus.SUSPENDED.isTerminalState()).isTrue();
        assertThat(JobStatus.SUSPENDED.isGloballyTerminalState()).isFalse();
        assertThat(JobStatus.CANCELLING.isTerminalState()).isFalse();
    }
}
