package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** INSERTs of {@code weir sql} that are killed or stopped and go on, as a shell sees them. */
class SqlRestoreTest {
    private static final int ROWS = 6_000;
    private static final int ROWS_OF_A_WINDOW = 40;

    /** A minute of work, so that nobody comes too late to stop it. */
    private static final int SLOWLY = 100;

    private static final int FAST = 50_000;

    @TempDir
    private Path directory;

    private ScriptProcess job;

    @BeforeEach
    void begin() {
        job = new ScriptProcess(directory);
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
                  'connector' = 'filesystem', 'path' = '%1$s/results', 'format' = 'csv',
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
        Process process = job.start(script("SUM(id)", SLOWLY));
        job.awaitResults();
        process.destroyForcibly().waitFor();
        assertThat(job.results()).hasSizeLessThan(ROWS / ROWS_OF_A_WINDOW);
        Path script = script("SUM(id)", FAST);
        Installation.Outcome again = job.run("sql", "-p", "2", "--restore", "latest", "-f", script + "");
        assertThat(again.err()).isEmpty();
        assertThat(again.exitCode()).isZero();
        assertThat(job.results()).containsExactlyInAnyOrderElementsOf(everyWindow());
    }

    /** Every fiftieth number comes ten seconds late. */
    private Path lateScript(int rowsPerSecond) throws IOException {
        String late = """
                CREATE TABLE late (payload STRING) WITH (
                  'connector' = 'filesystem', 'path' = '%1$s/late', 'format' = 'csv',
                  'sink.rolling-policy.rollover-interval' = '100 ms', 'sink.rolling-policy.check-interval' = '50 ms'
                );
                SET 'table.exec.late-rows.policy' = 'route';
                SET 'table.exec.late-rows.table' = 'late';
                INSERT INTO counts""";
        Path script = script("SUM(id)", rowsPerSecond);
        String text = Files.readString(script)
                .replace("id * 25", "id * 25 - CASE WHEN MOD(id, 50) = 49 THEN 10000 ELSE 0 END")
                .replace("INSERT INTO counts", late.formatted(directory));
        return Files.writeString(script, text);
    }

    @Test
    void lateRowsAreRoutedOnceThoughTheJobIsKilledInBetween() throws Exception {
        Process process = job.start(lateScript(SLOWLY));
        job.awaitResults();
        process.destroyForcibly().waitFor();
        assertThat(job.written("late")).hasSizeLessThan(ROWS / 50);
        Path script = lateScript(FAST);
        assertThat(job.run("sql", "--restore", "latest", "-f", script.toString()))
                .isEqualTo(new Installation.Outcome(0, "", ""));
        Pattern id = Pattern.compile("\\D*id\\D*(\\d+).*");
        assertThat(job.written("late"))
                .map(line -> Integer.parseInt(id.matcher(line).replaceFirst("$1")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, ROWS / 50).mapToObj(n -> n * 50 + 49).toList());
        assertThat(job.results()).hasSize(ROWS / ROWS_OF_A_WINDOW);
    }

    @Test
    void anInsertIsListedAndStoppedAndGoesOnFromTheSavepoint() throws Exception {
        Process process = job.start(script("SUM(id)", SLOWLY));
        job.awaitResults();
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
        assertThat(job.run("sql", "-f", setting.toString())).isEqualTo(new Installation.Outcome(0, "", ""));
        assertThat(job.results()).containsExactlyInAnyOrderElementsOf(everyWindow());
        assertThat(startedFrom(savepoint, "MAX(id)", "--allow-non-restored-state"))
                .isEqualTo(new Installation.Outcome(0, "", ""));
    }

    private Installation.Outcome startedFrom(String savepoint, String aggregate, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("sql", "--restore", savepoint));
        words.addAll(List.of(options));
        words.add(script(aggregate, FAST).toString());
        return job.run(words.toArray(String[]::new));
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

    private String run(String... arguments) throws Exception {
        Installation.Outcome outcome = job.run(arguments);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }
}
