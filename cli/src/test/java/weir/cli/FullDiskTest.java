package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that cannot write a byte of its checkpoints, because the shell allows it no file with anything in it. */
class FullDiskTest {
    @TempDir
    private Path directory;

    @Test
    void aCheckpointThatFindsNoSpaceIsToldWithItsPlaceAndTheJobGoesOn() throws Exception {
        Installation weir = Installation.shared();
        String program = Installation.program("Counting.java");
        assertThat(weir.run("run", "--timeout", "1ms", program).exitCode())
                .as("the program is compiled while there is space")
                .isEqualTo(124);
        ProcessBuilder builder = weir.command("run", "-p", "1", program);
        List<String> limited = new ArrayList<>(List.of("bash", "-c", "ulimit -f 0; exec \"$@\"", "limited"));
        limited.addAll(builder.command());
        builder.command(limited).environment().put("XDG_STATE_HOME", directory.toString());
        Process job = builder.start();
        try (BufferedReader told = reader(job.getErrorStream());
                BufferedReader rows = reader(job.getInputStream())) {
            assertThat(rows.readLine()).isNotNull();
            assertThat(told.readLine())
                    .contains(
                            "Checkpoint 1 of job 'counting' failed: its state could not be written in " + directory,
                            "chk-1: File too large. The job goes on; after a failure it would start again from its beginning.");
            assertThat(rows.readLine()).isNotNull();
        } finally {
            job.destroyForcibly();
        }
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
