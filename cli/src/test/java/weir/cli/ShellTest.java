package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code weir sql} at a terminal, as a person has it. */
@Timeout(120)
class ShellTest {
    private static final Path TERMINALS = Path.of("/usr/bin/script");
    private static final String PROMPT = "weir> ";

    @TempDir
    private Path directory;

    private Process process;
    private InputStream screen;
    private OutputStream keys;

    @BeforeEach
    void begin() throws Exception {
        assertThat(TERMINALS)
                .as("the command that makes a terminal, of util-linux; it is needed to test the shell")
                .isExecutable();
        ProcessBuilder weir = Installation.shared().command("sql");
        ProcessBuilder builder = new ProcessBuilder(
                TERMINALS.toString(),
                "-qec",
                "stty cols 200 rows 50; exec " + String.join(" ", weir.command()),
                "/dev/null");
        builder.environment().putAll(weir.environment());
        builder.environment().put("TERM", "vt100");
        builder.environment().put("XDG_STATE_HOME", directory + "/state");
        process = builder.redirectErrorStream(true).start();
        screen = process.getInputStream();
        keys = process.getOutputStream();
        until(PROMPT);
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void type(String line) throws IOException {
        keys.write((line + "\r").getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** What comes on the screen up to and with a text. */
    private String until(String text) throws IOException {
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf(text) < 0) {
            int letter = screen.read();
            assertThat(letter).as("the shell has ended, and wrote: %s", seen).isNotNegative();
            seen.append((char) letter);
        }
        return seen.toString();
    }

    /** What a line makes appear, behind the line itself. */
    private String answer(String line) throws IOException {
        type(line);
        until("\n");
        return until(PROMPT);
    }

    @Test
    void namesOfColumnsAndTheTextForNullAreAMatterOfTaste() throws Exception {
        answer(".mode csv");
        assertThat(answer("SELECT 1 AS a, CAST(NULL AS INT) AS b;"))
                .contains("a,b")
                .contains("1,\r");
        answer(".nullvalue (nothing)");
        answer(".headers off");
        assertThat(answer("SELECT 1 AS a, CAST(NULL AS INT) AS b;"))
                .contains("1,(nothing)")
                .doesNotContain("a,b");
        answer(".mode box");
        assertThat(answer("SHOW CURRENT DATABASE;"))
                .contains("default_database")
                .doesNotContain("current database name");
        answer(".headers on");
        answer(".nullvalue");
        answer(".mode csv");
        assertThat(answer("SELECT 1 AS a, CAST(NULL AS INT) AS b;"))
                .contains("a,b")
                .doesNotContain("nothing");
        assertThat(answer(".headers perhaps")).contains("'perhaps' is neither on nor off.");
        assertThat(answer(".nulvalue x")).contains("Did you mean '.nullvalue'?");
        assertThat(answer(".help")).contains(".nullvalue [TEXT]", ".headers on|off", ".log [FILE]", ".attach NAME");
    }

    @Test
    void statementsAndWhatIsSaidOfThemGoToALog() throws Exception {
        Path log = directory.resolve("session.log");
        answer(".log " + log);
        answer("SELECT a FROM missing;");
        answer("CREATE VIEW one AS SELECT 1;");
        answer(".log");
        answer("SHOW CATALOGS;");
        assertThat(log)
                .content()
                .startsWith("SELECT a FROM missing;\nerror: ")
                .contains("There is no table or view 'missing'", "CREATE VIEW one AS SELECT 1;\n")
                .doesNotContain("SHOW CATALOGS", "\033");
    }

    @Test
    void anInsertRunsWhileOtherStatementsDoAndIsWaitedForLater() throws Exception {
        answer(
                "CREATE TABLE numbers (n INT) WITH ('connector' = 'datagen', 'rows-per-second' = '1', 'number-of-rows' = '600');");
        answer("CREATE TABLE nowhere (n INT) WITH ('connector' = 'blackhole');");
        assertThat(answer("INSERT INTO nowhere SELECT n FROM numbers; &")).doesNotContain("error");
        assertThat(answer("SHOW CURRENT CATALOG;")).contains("default_catalog");
        assertThat(answer(".jobs")).contains("insert-into_nowhere");
        type(".attach insert-into_nowhere");
        until("Ctrl-C");
        keys.write(3);
        keys.flush();
        assertThat(until(PROMPT)).contains("runs on");
        assertThat(answer(".attach insert-into_nobody")).contains("No job 'insert-into_nobody' runs here.");
        answer(".cancel insert-into_nowhere");
        assertThat(answer(".jobs")).doesNotContain("insert-into_nowhere");
        answer("INSERT INTO nowhere VALUES (1); &");
        assertThat(answer(".attach insert-into_nowhere"))
                .doesNotContain("runs on")
                .doesNotContain("error");
        assertThat(answer(".jobs")).doesNotContain("insert-into_nowhere");
        type(".exit 7");
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(7);
    }
}
