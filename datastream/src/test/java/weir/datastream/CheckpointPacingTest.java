package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.job.RunningJob;

/** When checkpoints begin, how many are on their way, and what becomes of those that fail: all on a virtual clock. */
class CheckpointPacingTest {
    @TempDir
    private Path directory;

    @Test
    void one_begins_every_interval() throws Exception {
        PacedJob job = job(Map.of("interval", "100 ms")).until(99);
        assertThat(job.checkpoints().begun()).isZero();
        assertThat(job.until(100).checkpoints().begun()).isEqualTo(1);
        assertThat(job.until(199).checkpoints().begun()).isEqualTo(1);
        assertThat(job.until(1_000).checkpoints().completed()).isEqualTo(10);
    }

    @Test
    void one_that_takes_longer_than_the_interval_is_followed_at_once() throws Exception {
        PacedJob job = job(Map.of("interval", "100 ms")).stopDisk().until(350);
        assertThat(job.checkpoints().begun()).isEqualTo(1);
        assertThat(job.letDiskWork().checkpoints().begun()).isEqualTo(2);
        assertThat(job.until(449).checkpoints().begun()).isEqualTo(2);
        assertThat(job.until(450).checkpoints().begun()).isEqualTo(3);
    }

    @Test
    void the_next_begins_no_sooner_than_the_min_pause_after_the_end_of_the_last() throws Exception {
        PacedJob job = job(Map.of("interval", "100 ms", "min-pause", "70 ms"))
                .stopDisk()
                .until(150)
                .letDiskWork();
        assertThat(job.checkpoints().completed()).isEqualTo(1);
        assertThat(job.until(219).checkpoints().begun()).isEqualTo(1);
        assertThat(job.until(220).checkpoints().begun()).isEqualTo(2);
        assertThat(job.until(319).checkpoints().begun()).isEqualTo(2);
        assertThat(job.until(320).checkpoints().begun()).isEqualTo(3);
    }

    @Test
    void no_more_are_on_their_way_than_allowed() throws Exception {
        Map<String, String> settings = Map.of("interval", "100 ms", "max-concurrent-checkpoints", "2");
        PacedJob job = job(settings).stopDisk().until(1_000);
        assertThat(job.checkpoints().begun()).isEqualTo(2);
        assertThat(job.checkpoints().completed()).isZero();
        assertThat(job.letDiskWork().checkpoints().completed()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void one_whose_state_is_not_written_in_time_is_given_up_and_never_counts() throws Exception {
        Map<String, String> settings =
                Map.of("interval", "100 ms", "timeout", "250 ms", "tolerable-failed-checkpoints", "9");
        PacedJob job = job(settings).stopDisk().until(349);
        assertThat(job.checkpoints().failed()).isZero();
        assertThat(job.until(350).checkpoints().failed()).isEqualTo(1);
        assertThat(job.checkpoints().lastFailure())
                .isEqualTo("checkpoint 1: it took longer than 250 ms; its state is still being written");
        assertThat(job.checkpoints().begun()).isEqualTo(2);
        job.letDiskWork();
        assertThat(job.checkpoints().newestCompleted()).isEqualTo(2);
        assertThat(job.checkpoints().completed()).isEqualTo(1);
    }

    @Test
    void one_that_not_all_tasks_come_to_in_time_is_given_up() throws Exception {
        Map<String, String> settings =
                Map.of("interval", "100 ms", "timeout", "250 ms", "tolerable-failed-checkpoints", "9");
        PacedJob job = job(settings).stopTasks().until(350);
        assertThat(job.checkpoints().lastFailure())
                .isEqualTo("checkpoint 1: it took longer than 250 ms; not all tasks have come to it");
    }

    @Test
    void the_pause_counts_from_the_end_of_one_that_was_given_up_too() throws Exception {
        Map<String, String> settings = Map.of(
                "interval", "100 ms", "timeout", "250 ms", "min-pause", "70 ms", "tolerable-failed-checkpoints", "9");
        PacedJob job = job(settings).stopDisk().until(419);
        assertThat(job.checkpoints().begun()).isEqualTo(1);
        assertThat(job.until(420).checkpoints().begun()).isEqualTo(2);
    }

    @Test
    void the_job_fails_with_one_failure_more_in_a_row_than_tolerated() throws Exception {
        PacedJob job = job(tolerating(1)).stopDisk().until(349);
        assertThat(job.outcome()).isEqualTo(RunningJob.Outcome.RUNNING);
        job.until(599);
        assertThat(job.checkpoints().failed()).isEqualTo(1);
        job.until(600).letDiskWork().until(601);
        assertThat(job.outcome()).isEqualTo(RunningJob.Outcome.FAILED);
        assertThat(job.failure())
                .hasMessageContaining("it took longer than 250 ms")
                .hasMessageContaining("The job allows 1 failed checkpoints in a row");
    }

    @Test
    void one_that_is_complete_makes_earlier_failures_forgotten() throws Exception {
        PacedJob job = job(tolerating(1)).stopDisk().until(350);
        assertThat(job.checkpoints().failed()).isEqualTo(1);
        job.letDiskWork().until(360);
        assertThat(job.checkpoints().completed()).isEqualTo(1);
        job.until(449).stopDisk().until(710);
        assertThat(job.checkpoints().failed()).isEqualTo(2);
        assertThat(job.outcome()).isEqualTo(RunningJob.Outcome.RUNNING);
    }

    private static Map<String, String> tolerating(int failures) {
        return Map.of(
                "interval", "100 ms", "timeout", "250 ms", "tolerable-failed-checkpoints", String.valueOf(failures));
    }

    private PacedJob job(Map<String, String> settings) throws Exception {
        return new PacedJob(directory, settings);
    }
}
