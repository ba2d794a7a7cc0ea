package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots and directories that a job cannot start with: one clear sentence each, exit code 1, and no row of output. */
class RefusedStartsTest {
    private static final String COUNTING = Installation.program("Counting.java");

    private static Installation weir;
    private static Path saved;

    @TempDir
    private static Path shared;

    @TempDir
    private Path directory;

    private Path savepoint;

    @BeforeAll
    static void stopAJobWithASavepoint() throws Exception {
        weir = Installation.shared();
        ProcessBuilder builder = weir.command("run", "-p", "1", COUNTING);
        builder.environment().putAll(environment());
        Process job = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(job.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isNotNull();
            Installation.Outcome stopped = run("stop", "counting");
            assertThat(stopped.exitCode()).as(stopped.err()).isZero();
            saved = Path.of(stopped.out().strip());
        } finally {
            job.destroyForcibly();
        }
    }

    @BeforeEach
    void copyTheSavepoint() throws IOException {
        savepoint = Files.createDirectory(directory.resolve("savepoint"));
        try (Stream<Path> files = Files.list(saved)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, savepoint.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aManifestThatIsTruncatedOrEmptyOrHasOneBitFlipped() throws Exception {
        Path manifest = savepoint.resolve("manifest.json");
        byte[] whole = Files.readAllBytes(manifest);
        Files.write(manifest, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(manifest + " is damaged: it is no complete JSON text", "--restore", savepoint.toString());
        Files.write(manifest, new byte[0]);
        assertRefused(manifest + " is damaged", "--restore", savepoint.toString());
        Files.write(manifest, flipped(whole, whole.length / 2));
        assertRefused("manifest.json is damaged", "--restore", savepoint.toString());
    }

    @Test
    void stateThatIsTruncatedOrMissingOrHasOneBitFlipped() throws Exception {
        Path state = largestState();
        byte[] whole = Files.readAllBytes(state);
        Files.write(state, flipped(whole, whole.length / 2));
        assertRefused("bytes of the file " + state + " have changed", "--restore", savepoint.toString());
        Files.write(state, Arrays.copyOf(whole, whole.length - 1));
        assertRefused("the file " + state + " ends too early", "--restore", savepoint.toString());
        Files.delete(state);
        assertRefused("the file " + state + " is missing", "--restore", savepoint.toString());
    }

    @Test
    void aManifestOfANewerVersion() throws Exception {
        Path manifest = savepoint.resolve("manifest.json");
        String text = Files.readString(manifest).replaceFirst("\"version\" : \\d+", "\"version\" : 999");
        Files.writeString(manifest, text);
        assertRefused("has format 999, and this version of Weir knows those up to", "-s", savepoint.toString());
    }

    @Test
    void theSavepointOfAnotherJob() throws Exception {
        String endless = Installation.program("Endless.java");
        Installation.Outcome outcome = run("run", "--restore", savepoint.toString(), endless, directory + "/out");
        assertOneSentence(outcome, "holds state of 'counts'");
    }

    @Test
    void aCheckpointDirectoryThatIsAFileOrOfAnotherJob() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "not a directory");
        assertRefused(file.toString(), "-Dexecution.checkpointing.dir=" + file);
        Path others = Files.createDirectories(directory.resolve("others/prices/20260131-094502-1f3a/chk-7"));
        Files.copy(savepoint.resolve("manifest.json"), others.resolve("manifest.json"));
        assertRefused(
                "There is nothing to restore: no run of job 'counting'",
                "-Dexecution.checkpointing.dir=" + directory.resolve("others"),
                "--restore",
                "latest");
    }

    private void assertRefused(String words, String... options) throws Exception {
        Stream<String> run = Stream.concat(Stream.of("run", "-p", "1"), Stream.of(options));
        assertOneSentence(run(Stream.concat(run, Stream.of(COUNTING)).toArray(String[]::new)), words);
    }

    private static void assertOneSentence(Installation.Outcome outcome, String words) {
        assertThat(outcome.err()).startsWith("error: ").contains(words);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    private Path largestState() throws IOException {
        try (Stream<Path> files = Files.list(savepoint)) {
            return files.filter(file -> file.toString().endsWith(".state"))
                    .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow();
        }
    }

    private static Installation.Outcome run(String... arguments) throws Exception {
        return weir.run(environment(), arguments);
    }

    private static Map<String, String> environment() {
        return Map.of("XDG_RUNTIME_DIR", shared + "/run", "XDG_STATE_HOME", shared + "/state");
    }
}
