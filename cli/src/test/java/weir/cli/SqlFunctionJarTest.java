package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions of the user from a jar, as {@code weir sql} runs them: also in the process that goes on where another one was killed. */
class SqlFunctionJarTest {
    private static final int ROWS = 3_000;
    private static final int KEYS = 7;
    private static final int SLOWLY = 100;
    private static final int FAST = 50_000;

    @TempDir
    private Path directory;

    private Path script(Path jar, int rowsPerSecond) throws IOException {
        String text = """
                SET 'execution.checkpointing.interval' = '50 ms';
                SET 'execution.checkpointing.dir' = '%1$s/checkpoints';
                CREATE FUNCTION middle AS 'functions.Middle' LANGUAGE JAVA USING JAR '%4$s';
                CREATE FUNCTION commonest AS 'functions.Commonest' USING JAR '%4$s';
                CREATE TABLE numbers (
                  id BIGINT,
                  ts AS TO_TIMESTAMP_LTZ(id * 25, 3),
                  WATERMARK FOR ts AS ts
                ) WITH (
                  'connector' = 'datagen', 'rows-per-second' = '%3$d',
                  'fields.id.kind' = 'sequence', 'fields.id.start' = '0', 'fields.id.end' = '%2$d'
                );
                CREATE TABLE middles (id BIGINT, m BIGINT, often INT) WITH (
                  'connector' = 'filesystem', 'path' = '%1$s/results', 'format' = 'csv',
                  'sink.rolling-policy.rollover-interval' = '100 ms', 'sink.rolling-policy.check-interval' = '50 ms'
                );
                INSERT INTO middles
                SELECT id, middle(id) OVER w, commonest(MOD(id, 3)) OVER w FROM numbers
                WINDOW w AS (PARTITION BY MOD(id, 7) ORDER BY ts);
                """;
        return Files.writeString(
                directory.resolve("job.sql"), String.format(text, directory, ROWS - 1, rowsPerSecond, jar));
    }

    @Test
    void accumulatorsOfClassesInAJarGoOnInANewProcessWithMoreTasks() throws Exception {
        Path jar = FunctionJar.of(directory, "Middle", "Commonest");
        ScriptProcess script = new ScriptProcess(directory);
        Process process = script.start(script(jar, SLOWLY));
        script.awaitResults();
        process.destroyForcibly().waitFor();
        assertThat(script.results()).hasSizeLessThan(ROWS);
        Installation.Outcome again = script.run(
                "sql", "-p", "2", "--restore", "latest", "-f", script(jar, FAST).toString());
        assertThat(again).isEqualTo(new Installation.Outcome(0, "", ""));
        assertThat(script.results()).containsExactlyInAnyOrderElementsOf(everyMiddle());
    }

    /** The n-th value of a key is in the middle of those up to it, and as far from the first as it is; each third has the same remainder. */
    private static List<String> everyMiddle() {
        return IntStream.range(0, ROWS)
                .mapToObj(id -> {
                    int place = id / KEYS;
                    int middle = id % KEYS + (place + 1) / 2 * KEYS;
                    return id + "," + (middle + place * KEYS) + "," + (place / 3 + 1);
                })
                .toList();
    }

    @Test
    void aFunctionOfAJarIsCalledDescribedAndListed() throws Exception {
        Path jar = FunctionJar.of(directory, "Halves");
        String statements = "CREATE TEMPORARY SYSTEM FUNCTION halves AS 'functions.Halves' USING JAR '" + jar + "';"
                + "SELECT halves(CAST(9 AS BIGINT)) AS h; SHOW USER FUNCTIONS;";
        assertThat(Installation.shared().run("sql", "--csv", "-c", statements))
                .isEqualTo(new Installation.Outcome(0, "h\n4\nfunction name\nhalves\n", ""));
        Installation.Outcome added = Installation.shared()
                .run(
                        "sql",
                        "--csv",
                        "-c",
                        "ADD JAR '" + jar + "'; CREATE FUNCTION h AS 'functions.Halves'; SELECT h(8) AS v;");
        assertThat(added).isEqualTo(new Installation.Outcome(0, "v\n4\n", ""));
        Installation.Outcome missing = Installation.shared()
                .run("sql", "-c", "CREATE FUNCTION h AS 'functions.Halves' USING JAR 'no.jar'; SELECT h(1);");
        assertThat(missing.err()).contains("There is no jar 'no.jar'.").doesNotContain("Exception");
    }
}
