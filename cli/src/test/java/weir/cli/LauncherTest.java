package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and everything that ends before a job begins, as a shell sees it. */
class LauncherTest {
    private static Installation weir;

    @TempDir
    private Path directory;

    @BeforeAll
    static void install() throws Exception {
        weir = Installation.shared();
    }

    @Test
    void helpAndVersionGoToStandardOutput() throws Exception {
        Installation.Outcome help = weir.run("--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("run a program", "doctor", "completion");
        assertThat(help.err()).isEmpty();
        assertThat(weir.run("--version").out()).startsWith("weir ").doesNotContain("$");
    }

    @Test
    void withoutACommandTheOverviewIsAnError() throws Exception {
        Installation.Outcome outcome = weir.run();
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("Usage: weir");
    }

    @Test
    void itStartsThroughALinkFromAnotherDirectory() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("w"), weir.home().resolve("weir"));
        Process process = new ProcessBuilder(link.toString(), "--version")
                .directory(directory.toFile())
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("weir ");
        assertThat(process.waitFor()).isZero();
        Files.delete(link);
    }

    @Test
    void mistypedWordsAreAnsweredWithTheNearestOne() throws Exception {
        assertThat(weir.run("docter")).satisfies(usage("Did you mean 'doctor'?"));
        assertThat(weir.run("run", "--tiemout", "1s", "x.jar")).satisfies(usage("Did you mean '--timeout'?"));
        assertThat(weir.run("help", "exit-code")).satisfies(usage("Did you mean 'exit-codes'?"));
    }

    @Test
    void optionsOfFlinksThatAreMissingSaySo() throws Exception {
        assertThat(weir.run("run", "-d", "x.jar")).satisfies(usage("cannot be used yet"));
        assertThat(weir.run("run", "query.sql")).satisfies(usage("There is no file 'query.sql'"));
    }

    @Test
    void aMissingFileIsNamedWithItsNeighbour() throws Exception {
        Files.writeString(directory.resolve("wordcount.jar"), "");
        String mistyped = directory + "/wordcuont.jar";
        assertThat(weir.run("run", mistyped))
                .satisfies(
                        usage("There is no file '" + mistyped + "'. Did you mean '" + directory + "/wordcount.jar'?"));
    }

    @Test
    void whatIsNoProgramIsRefused() throws Exception {
        Path text = Files.writeString(directory.resolve("notes.jar"), "these are notes, not classes");
        assertThat(weir.run("run", text.toString())).satisfies(usage("is no readable jar"));
        assertThat(weir.run("run", directory.toString())).satisfies(usage("is a directory"));
        Path sql = Files.writeString(directory.resolve("query.sql"), "select 1");
        assertThat(weir.run("run", sql.toString())).satisfies(usage("weir sql -f"));
    }

    @Test
    void theDoctorFindsThisMachineReady() throws Exception {
        weir.run("run", Installation.program("WordCount.java"), "a");
        Installation.Outcome outcome = weir.run("doctor", "--color=never");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("ok    Java", "ok    compiler", "ok    class archive", "port 8081");
        assertThat(weir.run("doctor", "--json").out()).startsWith("[\n  {\"check\": \"Weir\", \"status\": \"ok\"");
        assertThat(weir.run("doctor", "--color=always").out()).contains("\033[32mok");
    }

    @Test
    void theDoctorNamesADirectoryThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "in the way");
        Installation.Outcome outcome = weir.run(Map.of("WEIR_CACHE", file + "/cache"), "doctor");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("fail  cache directory", "Set WEIR_CACHE");
    }

    @Test
    void anArchiveIsMadeOnceForProgramsAndOnceForSqlAndDoingWithoutIsNoError() throws Exception {
        weir.run("run", Installation.program("WordCount.java"), "a");
        weir.run("sql", "-c", "SELECT 1");
        weir.run("sql", "-c", "SELECT 2");
        try (Stream<Path> kept = Files.list(weir.cache())) {
            List<Path> archives = kept.filter(
                            path -> path.getFileName().toString().startsWith("classes-"))
                    .sorted()
                    .toList();
            assertThat(archives)
                    .hasSize(2)
                    .allSatisfy(path -> assertThat(Files.size(path)).isGreaterThan(1_000_000));
        }
        Path file = Files.writeString(directory.resolve("file"), "in the way");
        assertThat(weir.run(Map.of("WEIR_CACHE", file + "/cache"), "--version").exitCode())
                .isZero();
    }

    @Test
    void bashCompletesCommandsOptionsAndWords() throws Exception {
        Path script = Files.writeString(
                directory.resolve("weir.bash"), weir.run("completion", "bash").out());
        assertThat(completions(script, "weir", "do")).isEqualTo("doctor");
        assertThat(completions(script, "weir", "run", "--par")).isEqualTo("--parallelism");
        assertThat(completions(script, "weir", "completion", "f")).isEqualTo("fish");
        assertThat(weir.run("completion", "zsh").out()).startsWith("#compdef weir");
        assertThat(weir.run("completion", "fish").out()).contains("complete -c weir");
    }

    private static String completions(Path script, String... words) throws Exception {
        String line = "source " + script + "; COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD="
                + (words.length - 1) + "; _weir; echo ${COMPREPLY[*]}";
        Process bash = new ProcessBuilder("bash", "-c", line).start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static ThrowingConsumer<Installation.Outcome> usage(String sentence) {
        return outcome -> {
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).startsWith("error: ").contains(sentence).doesNotContain("\tat ");
        };
    }
}
