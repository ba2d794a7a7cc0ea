package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code weir run} as a shell sees it. */
class RunTest {
    private static Installation weir;

    @TempDir
    private Path directory;

    @BeforeAll
    static void install() throws Exception {
        weir = Installation.shared();
    }

    @Test
    void aSourceIsCompiledRunAndGivenItsArguments() throws Exception {
        Installation.Outcome outcome =
                weir.run("run", "-p", "1", Installation.program("WordCount.java"), "to be", "-p");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out().lines()).containsExactlyInAnyOrder("(to,1)", "(be,1)", "(-p,1)");
        assertThat(outcome.err()).isEqualTo("parallelism 1\n");
    }

    @Test
    void aSettingOfTheJobComesFromTheCommandLine() throws Exception {
        Installation.Outcome outcome =
                weir.run("run", "-Dparallelism.default=3", "-v", Installation.program("WordCount.java"), "a");
        assertThat(outcome.err()).contains("parallelism 3\n", "'word count' finished in");
    }

    @Test
    void textIsUtf8WhateverTheLocale() throws Exception {
        Path source = Files.writeString(
                directory.resolve("Sizes.java"),
                "class Sizes { public static void main(String[] args) { System.out.println(\"Größe ∞\"); } }");
        assertThat(weir.run(Map.of("LC_ALL", "C"), "run", source.toString()).out())
                .isEqualTo("Größe ∞\n");
    }

    @Test
    void aChangedSourceIsCompiledAgain() throws Exception {
        Path source = directory.resolve("Greeting.java");
        String text = "class Greeting { public static void main(String[] args) { System.out.println(\"%s\"); } }";
        Files.writeString(source, text.formatted("good morning"));
        assertThat(weir.run("run", source.toString()).out()).isEqualTo("good morning\n");
        Files.writeString(source, text.formatted("good evening"));
        assertThat(weir.run("run", source.toString()).out()).isEqualTo("good evening\n");
    }

    @Test
    void aSourceBringsTheSourcesItRefersTo() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("src/shop"));
        Files.writeString(folder.resolve("Price.java"), "package shop; record Price(int cents) {}");
        Path main = Files.writeString(
                folder.resolve("Shop.java"),
                "package shop; public class Shop { public static void main(String[] a) {"
                        + " System.out.println(new Price(5)); } }");
        assertThat(weir.run("run", main.toString()).out()).isEqualTo("Price[cents=5]\n");
        Files.writeString(folder.resolve("Price.java"), "package shop; record Price(long cents, String of) {}");
        assertThat(weir.run("run", main.toString()).err()).contains("Shop.java:1:");
    }

    @Test
    void aJarRunsByItsClassesOrByNamingOne() throws Exception {
        weir.run("run", Installation.program("WordCount.java"), "a");
        Path jar = directory.resolve("words.jar");
        try (Stream<Path> programs = Files.list(weir.cache().resolve("programs"))) {
            Files.copy(
                    programs.filter(path -> path.getFileName().toString().startsWith("WordCount"))
                            .findFirst()
                            .orElseThrow(),
                    jar);
        }
        assertThat(weir.run("run", "-p1", jar.toString(), "x").out()).isEqualTo("(x,1)\n");
        assertThat(weir.run("run", "-p1", "-c", "WordCount", jar.toString(), "x")
                        .out())
                .isEqualTo("(x,1)\n");
        Installation.Outcome wrong = weir.run("run", "-c", "WordCounts", jar.toString());
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("There is no class 'WordCounts'", "Did you mean 'WordCount'?");
    }

    @Test
    void compileErrorsShowTheLineAndACaret() throws Exception {
        Installation.Outcome outcome = weir.run("run", Installation.program("Misspelt.java"));
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("does not compile: there is 1 error.", "Misspelt.java:6:32: cannot find symbol")
                .contains("env.fromSequence(1, 10).mapp(n -> n + 1).print();\n" + " ".repeat(35) + "^")
                .doesNotContain("\tat ");
    }

    @Test
    void aFailureIsOneSentenceAndTheUsersFramesOnRequest() throws Exception {
        Installation.Outcome outcome = weir.run("run", "-p1", Installation.program("Divides.java"));
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("'divide'", "Divides.java:7", "record 0", "/ by zero");
        Installation.Outcome told = weir.run("run", "-p1", "--stacktrace", Installation.program("Divides.java"));
        assertThat(told.err()).contains("    at Divides.lambda$main").doesNotContain("weir.engine");
    }

    @Test
    void aJobThatPromisesTooLittleIsRefused() throws Exception {
        Installation.Outcome outcome =
                weir.run("run", "--require", "exactly-once", Installation.program("WordCount.java"), "a");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("was not started, because it is required to be exactly-once and is not.")
                .contains("at-least-once, because 'Sink: ", "sends rows out at once");
        Installation.Outcome enough =
                weir.run("run", "--require", "at-least-once", "-v", Installation.program("WordCount.java"), "a");
        assertThat(enough.exitCode()).isZero();
        assertThat(enough.err()).contains("at-least-once, because 'Sink: ");
        Installation.Outcome wrong = weir.run("run", "--require", "once", Installation.program("WordCount.java"));
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("--require takes exactly-once, effectively-once, at-least-once");
    }

    @Test
    void aProgramThatFailsItselfShowsItsOwnFrames() throws Exception {
        Installation.Outcome outcome = weir.run("run", Installation.program("Careless.java"));
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith("error: Careless failed at Careless.java:8: NullPointerException")
                .contains("at Careless.settings(Careless.java:8)", "at Careless.main(Careless.java:4)")
                .doesNotContain("weir.", "java.lang.reflect");
    }

    @Test
    void tooLittleMemoryIsASentenceThatNamesTheTask() throws Exception {
        Installation.Outcome outcome =
                weir.run(Map.of("WEIR_JAVA_OPTS", "-Xmx24m"), "run", "-p1", Installation.program("Hungry.java"));
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("ran out of memory", "hoard", "-Xmx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx28m", "-Xmx64m"})
    void stateThatFillsTheHeapEndsTheProcessRatherThanLetItCrawl(String heap) throws Exception {
        Installation.Outcome outcome =
                weir.run(Map.of("WEIR_JAVA_OPTS", heap), "run", "-p2", Installation.program("ManyKeys.java"));
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).startsWith("error: Task '").contains("/2)' ran out of memory", "-Xmx");
    }

    @Test
    void aTimeOutCancelsTheJob() throws Exception {
        Installation.Outcome outcome = weir.run(
                "run",
                "--timeout",
                "300ms",
                Installation.program("Endless.java"),
                directory.resolve("out").toString());
        assertThat(outcome.exitCode()).isEqualTo(124);
        assertThat(outcome.err()).startsWith("error: The time given with --timeout is over.");
    }

    @Test
    void ctrlCEndsTheJobAndLeavesNothingHalfWrittenInSight() throws Exception {
        Path out = directory.resolve("out");
        Process process = weir.command("run", Installation.program("Endless.java"), out.toString())
                .start();
        try (BufferedReader results = reader(process.getInputStream());
                BufferedReader messages = reader(process.getErrorStream())) {
            assertThat(results.readLine()).isEqualTo("begun");
            interrupt(process);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(messages.readLine()).startsWith("'endless' was cancelled after");
            assertThat(messages.readLine()).isNull();
        }
        assertThat(visibleFiles(out)).isEmpty();
    }

    @Test
    @EnabledIf("hasTerminals")
    void aTerminalShowsTheStatusLineUntilCtrlC() throws Exception {
        String command = String.join(
                " ",
                weir.command("run", Installation.program("Endless.java"), directory + "/out")
                        .command());
        ProcessBuilder builder = new ProcessBuilder("script", "-qec", command, "/dev/null");
        builder.environment().putAll(weir.command().environment());
        builder.environment().put("TERM", "xterm");
        Process process = builder.redirectErrorStream(true).start();
        String seen = readUntil(process.getInputStream(), " rows/s");
        process.getOutputStream().write(3);
        process.getOutputStream().flush();
        String rest = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(seen).contains("\r\033[K");
        assertThat(rest).contains("\r\033[K\033[2m'endless' was cancelled after");
    }

    static boolean hasTerminals() {
        return Files.isExecutable(Path.of("/usr/bin/script"));
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static String readUntil(InputStream stream, String wanted) throws IOException {
        StringBuilder seen = new StringBuilder();
        byte[] buffer = new byte[1024];
        while (seen.indexOf(wanted) < 0) {
            int count = stream.read(buffer);
            if (count < 0) {
                throw new AssertionError("'" + wanted + "' never came: " + seen);
            }
            seen.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
        return seen.toString();
    }

    private static List<Path> visibleFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
