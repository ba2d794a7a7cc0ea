package weir.cli.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that has just started a job, and somebody who asks for the job at each moment of that. */
class ControlTest {
    private static final long PID = ProcessHandle.current().pid();
    private static final long LONGEST_START_MILLIS = 10_000;

    @TempDir
    private Path place;

    private final List<String> notices = new ArrayList<>();
    private final StartedLater process = new StartedLater();
    private final Waiting asking = new Waiting();
    private ControlDirectory directory;
    private ControlServer server;
    private ControlClient client;

    @BeforeEach
    void startTheProcess() {
        directory = new ControlDirectory(place.resolve("run"));
        client = new ControlClient(directory, asking.clock(), asking);
        ControlledJobs.Entry job = new ControlledJobs.Entry(1, "counting", 0, new EndlessJob());
        server = new ControlServer(directory, new ControlledJobs(() -> List.of(job)), process, notices::add);
        server.start();
    }

    @AfterEach
    void nothingWentWrong() {
        server.finish();
        assertThat(notices).isEmpty();
    }

    @Test
    void whoeverAsksBeforeItListensWaitsForTheAnswer() throws Exception {
        asking.meanwhile(this::letItListen);
        assertThat(client.find("counting").id()).isEqualTo(PID + "-1");
    }

    private void letItListen() {
        process.let();
        while (directory.isStarting(PID)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void nobodyWaitsAnyLongerOnceItHasEnded() throws Exception {
        asking.meanwhile(server::finish);
        assertThat(client.list()).isEmpty();
        assertThat(asking.clock().currentTimeMillis()).isLessThan(LONGEST_START_MILLIS);
    }

    @Test
    void aProcessThatNeverListensIsWaitedForOnce() throws Exception {
        assertThat(client.list()).isEmpty();
        assertThat(client.list()).isEmpty();
        assertThat(asking.clock().currentTimeMillis()).isEqualTo(LONGEST_START_MILLIS);
    }

    @Test
    void aProcessThatDiedBeforeItListenedIsForgotten() throws Exception {
        server.finish();
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        directory.announce(dead.pid());
        assertThatThrownBy(() -> client.find("counting")).hasMessageContaining("No job runs.");
        assertThat(asking.clock().currentTimeMillis()).isZero();
        assertThat(directory.processes()).isEmpty();
    }

    @Test
    void aProcessThatEndsSoonLeavesNothingBehind() throws Exception {
        server.finish();
        process.runHere();
        assertThat(directory.processes()).isEmpty();
    }
}
