package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** INSERTs of {@code weir sql} that are killed or stopped and go on, as a shell sees them. */
class SqlRestoreTest {
    private static final int ROWS = 6_000;
    private static final int ROWS_OF_A_WINDOW = 40;

    /** A minute of work, so that nobody comes too late to stop it. */
    private static final int SLOWLY = 100;

    private static final int FAST = 50_000;
    private static Installation weir;

    @TempDir
    private Path directory;

    @BeforeAll
    static void install() throws Exception {
        weir = Installation.shared();
    }

    /** Counts numbers in windows of a second, forty in each, into files. */
    private Path script(String aggregate, int rowsPerSecond) throws IOException {
        String text = """
                SET 'execution.checkpointing.interval' = '50 ms';
                SET 'execution.checkpointing.dir' = '%1$s/checkpoints';
                CREATE TABLE numbers (
                  id BIGINT,
                  ts AS TO_TIMESTAMP_LTZ(id * 25, 3),
                  WATERMARK FOR ts AS ts
                ) WITH (
                  'connector' = 'datagen', 'rows-per-second' = '%4$d',
                  'fields.id.kind' = 'sequence', 'fields.id.start' = '0', 'fields.id.end' = '%2$d'
                );
                CREATE TABLE counts (w STRING, c BIGINT, s BIGINT) WITH (
                  'connector' = 'filesystem', 'path' = '%1$s/counts', 'format' = 'csv',
                  'sink.rolling-policy.rollover-interval' = '100 ms', 'sink.rolling-policy.check-interval' = '50 ms'
                );
                INSERT INTO counts
                SELECT CAST(window_start AS STRING), COUNT(*), %3$s
                FROM TABLE(TUMBLE(TABLE numbers, DESCRIPTOR(ts), INTERVAL '1' SECOND)) GROUP BY window_start, window_end;
                """;
        return Files.writeString(
                directory.resolve("job.sql"), String.format(text, directory, ROWS - 1, aggregate, rowsPerSecond));
    }

    @Test
    void aKilledInsertGoesOnFromItsLatestCheckpointAndWritesEveryRowOnce() throws Exception {
        Process process = start(script("SUM(id)", SLOWLY));
        awaitOutput(process);
        process.destroyForcibly().waitFor();
        assertThat(written()).hasSizeLessThan(ROWS / ROWS_OF_A_WINDOW);
        Path script = script("SUM(id)", FAST);
        Installation.Outcome again =
                weir.run(environment(), "sql", "-p", "2", "--restore", "latest", "-f", script + "");
        assertThat(again.err()).isEmpty();
        assertThat(again.exitCode()).isZero();
        assertThat(written()).containsExactlyInAnyOrderElementsOf(everyWindow());
    }

    @Test
    void anInsertIsListedAndStoppedAndGoesOnFromTheSavepoint() throws Exception {
        Process process = start(script("SUM(id)", SLOWLY));
        awaitOutput(process);
        assertThat(run("list")).contains("insert-into_counts", "running");
        String savepoint = run("stop", "insert-into_counts").strip();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Path.of(savepoint, "manifest.json")).exists();
        Installation.Outcome other = startedFrom(savepoint, "MAX(id)");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err())
                .contains("holds state of 'WindowAggregate'", "has no such operator", "ignore-unclaimed-state");
        Path setting = script("SUM(id)", FAST);
        Files.writeString(
                setting, "SET 'execution.state-recovery.path' = '" + savepoint + "';\n" + Files.readString(setting));
        assertThat(weir.run(environment(), "sql", "-f", setting.toString()))
                .isEqualTo(new Installation.Outcome(0, "", ""));
        assertThat(written()).containsExactlyInAnyOrderElementsOf(everyWindow());
        assertThat(startedFrom(savepoint, "MAX(id)", "--allow-non-restored-state"))
                .isEqualTo(new Installation.Outcome(0, "", ""));
    }

    private Installation.Outcome startedFrom(String savepoint, String aggregate, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("sql", "--restore", savepoint));
        words.addAll(List.of(options));
        words.add(script(aggregate, FAST).toString());
        return weir.run(environment(), words.toArray(String[]::new));
    }

    private static List<String> everyWindow() {
        return IntStream.range(0, ROWS / ROWS_OF_A_WINDOW)
                .mapToObj(window -> {
                    long first = (long) window * ROWS_OF_A_WINDOW;
                    long sum = ROWS_OF_A_WINDOW * first + ROWS_OF_A_WINDOW * (ROWS_OF_A_WINDOW - 1) / 2;
                    return String.format(
                            "\"1970-01-01 00:%02d:%02d.000\",%d,%d", window / 60, window % 60, ROWS_OF_A_WINDOW, sum);
                })
                .toList();
    }

    private Process start(Path script) throws IOException {
        ProcessBuilder builder = weir.command("sql", "-f", script.toString());
        builder.environment().putAll(environment());
        return builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("out.txt").toFile())
                .start();
    }

    /** Waits until a checkpoint has made some rows visible. */
    private void awaitOutput(Process process) throws Exception {
        while (written().isEmpty()) {
            assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                    .as(Files.readString(directory.resolve("out.txt")))
                    .isFalse();
        }
    }

    private List<String> written() throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.isDirectory(directory.resolve("counts"))) {
            try (Stream<Path> files = Files.list(directory.resolve("counts"))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (!file.getFileName().toString().matches("[._].*")) {
                        lines.addAll(Files.readAllLines(file));
                    }
                }
            }
        }
        return lines;
    }

    private String run(String... arguments) throws Exception {
        Installation.Outcome outcome = weir.run(environment(), arguments);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private Map<String, String> environment() {
        return Map.of("XDG_RUNTIME_DIR", directory + "/run", "XDG_STATE_HOME", directory + "/state", "TZ", "UTC");
    }
}
