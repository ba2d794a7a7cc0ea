package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
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
import org.junit.jupiter.api.io.TempDir;

/** {@code weir list}, {@code savepoint}, {@code stop} and {@code cancel}, and starting again, as a shell sees them. */
class JobsTest {
    private static Installation weir;

    @TempDir
    private Path directory;

    /** A process that runs a job, and the first line that the job printed. */
    private record Running(Process process, BufferedReader out, String firstLine) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    @BeforeAll
    static void install() throws Exception {
        weir = Installation.shared();
    }

    @Test
    void aJobOfAnotherProcessIsListedSavedStoppedAndStartedAgain() throws Exception {
        String savepoint;
        try (Running job = start()) {
            assertThat(run("list").out()).contains("ID ", "counting", "running");
            assertThat(run("list", "--json").out()).contains("\"name\": \"counting\"", "\"status\": \"running\"");
            Installation.Outcome saved = run("savepoint", "counting", directory + "/saved");
            assertThat(saved.err()).isEmpty();
            assertThat(Path.of(saved.out().strip())).startsWith(directory.resolve("saved"));
            Installation.Outcome stopped = run("stop", "counting");
            assertThat(stopped.exitCode()).isZero();
            savepoint = stopped.out().strip();
            assertThat(job.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(job.process().exitValue()).isZero();
        }
        assertThat(Path.of(savepoint, "manifest.json")).exists();
        assertThat(run("list").out()).isEmpty();
        assertThatItsStateCanBeLookedAt(savepoint);
        try (Running again = start("--restore", savepoint)) {
            assertThat(timesIn(again.firstLine())).isGreaterThan(1);
        }
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfTheState() throws Exception {
        String savepoint;
        try (Running job = start()) {
            savepoint = run("stop", "counting").out().strip();
        }
        String program = Files.readString(Path.of(Installation.program("Counting.java")));
        String fields = "record Seen(long key, long times)";
        assertThat(dryRun(program, savepoint, 0))
                .contains("counts", "taken over", "The job can start from " + savepoint);
        assertThat(dryRun(
                        program.replace(fields, fields.replace(")", ", String note)"))
                                .replace(", 1)", ", 1, null)")
                                .replace("b.times())", "b.times(), null)"),
                        savepoint,
                        0))
                .contains("migrated", "field 'note' of Counting$Seen is new and begins as null");
        assertThat(dryRun(program.replace(fields, fields.replace("long times", "int times")), savepoint, 1))
                .contains("INCOMPATIBLE", "field 'times' of Counting$Seen was of type long", "cannot start from");
        assertThat(dryRun(program.replace("Seen", "Found"), savepoint, 1)).contains("class Counting$Seen");
        assertThat(dryRun(program.replace("\"counts\"", "\"sums\""), savepoint, 1))
                .contains("no operator of the job has its id");
        assertThat(run("run", "--dry-run", Installation.program("Counting.java"))
                        .exitCode())
                .isEqualTo(2);
    }

    private String dryRun(String program, String savepoint, int exitCode) throws Exception {
        Path source = Files.writeString(directory.resolve("Counting.java"), program);
        Installation.Outcome outcome = run("run", "--dry-run", "--restore", savepoint, source.toString());
        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isEqualTo(exitCode);
        return outcome.out() + outcome.err();
    }

    @Test
    void aJobGoesOnFromItsLatestCheckpointAfterItsProcessWasKilled() throws Exception {
        Path checkpoints = directory.resolve("checkpoints");
        String setting = "-Dexecution.checkpointing.dir=" + checkpoints;
        try (Running job = start(setting, "-Dexecution.checkpointing.interval=50ms")) {
            awaitManifest(job, checkpoints);
            job.process().destroyForcibly().waitFor();
        }
        assertThat(run("list").out()).as("the socket of a dead process").isEmpty();
        try (Running again = start(setting, "--restore", "latest")) {
            assertThat(timesIn(again.firstLine())).isGreaterThan(1);
            Installation.Outcome second = run("run", setting, "-s", "latest", Installation.program("Counting.java"));
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.err()).contains("Another process is running job 'counting'");
        }
    }

    @Test
    void aJobWithItsStateInRocksGoesOnWhereverThatWasSaid() throws Exception {
        Path checkpoints = directory.resolve("checkpoints");
        Path configuration = Files.createDirectories(directory.resolve("configuration"));
        Files.writeString(configuration.resolve("config.yaml"), """
                state.backend:
                  type: rocksdb
                  rocksdb:
                    memory.fixed-per-slot: 2 mb
                    memory.rows-ratio: 0.001
                    localdir: %s/rocks
                """.formatted(directory));
        String[] settings = {
            "-Dexecution.checkpointing.dir=" + checkpoints,
            "-Dexecution.checkpointing.interval=50ms",
            "-Dstate.backend.type=rocksdb",
            "-Dstate.backend.rocksdb.localdir=" + directory + "/rocks"
        };
        try (Running job = start(settings)) {
            awaitManifest(job, checkpoints);
            job.process().destroyForcibly().waitFor();
        }
        assertThat(stores()).as("what a killed process leaves").hasSize(1);
        try (Running again = start(
                Map.of("WEIR_CONF_DIR", configuration.toString()), settings[0], settings[1], "--restore", "latest")) {
            assertThat(timesIn(again.firstLine())).isGreaterThan(1);
            assertThat(stores()).as("those of the process that runs").hasSize(1);
            again.process().destroyForcibly().waitFor();
        }
        try (Running onHeap = start(settings[0], "--restore", "latest", "-Dstate.backend.type=hashmap")) {
            assertThat(timesIn(onHeap.firstLine())).isGreaterThan(1);
        }
        assertThat(run("run", settings[0], "-Dstate.backend.type=rocks", Installation.program("Counting.java"))
                        .err())
                .contains("There is no state backend 'rocks' here, only hashmap and rocksdb");
    }

    private List<String> stores() throws IOException {
        try (Stream<Path> entries = Files.list(directory.resolve("rocks"))) {
            return entries.map(Path::toString).toList();
        }
    }

    @Test
    void aCancelledJobEndsWithoutASavepoint() throws Exception {
        try (Running job = start()) {
            assertThat(run("cancel", "counting").exitCode()).isZero();
            assertThat(job.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aJobThatDoesNotRunIsAnsweredWithThoseThatDo() throws Exception {
        assertThat(run("stop", "nothing"))
                .isEqualTo(new Installation.Outcome(
                        1, "", "error: No running job has the id or name 'nothing'. No job runs.\n"));
        assertThat(run("cancel").exitCode()).isEqualTo(2);
    }

    @Test
    void whatCannotBeRestoredIsRefusedInASentence() throws Exception {
        String program = Installation.program("Counting.java");
        Path empty = Files.createDirectory(directory.resolve("empty"));
        for (Map.Entry<String, String> bad : Map.of(
                        directory + "/missing",
                        "the directory does not exist",
                        empty.toString(),
                        "it has no manifest.json",
                        directory + "/../savepoint",
                        "climbs with '..'",
                        "hdfs://name/savepoint",
                        "lies on a file system 'hdfs'")
                .entrySet()) {
            Installation.Outcome outcome = run("run", "--restore", bad.getKey(), program);
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).startsWith("error: ").contains(bad.getValue());
            assertThat(outcome.err().lines()).hasSize(1);
        }
        Installation.Outcome latest =
                run("run", "-Dexecution.checkpointing.dir=" + empty, "--restore", "latest", program);
        assertThat(latest.exitCode()).isEqualTo(1);
        assertThat(latest.err()).contains("There is nothing to restore: no run of job 'counting'");
    }

    @Test
    void settingsComeFromConfigYamlUnlessTheCommandLineHasOthers() throws Exception {
        Files.writeString(directory.resolve("config.yaml"), "parallelism:\n  default: 3\nexecution.target: local\n");
        Map<String, String> environment = Map.of("WEIR_CONF_DIR", directory.toString());
        String program = Installation.program("WordCount.java");
        assertThat(weir.run(environment, "run", program, "a").err()).isEqualTo("parallelism 3\n");
        assertThat(weir.run(environment, "run", "-p2", program, "a").err()).isEqualTo("parallelism 2\n");
        Files.writeString(directory.resolve("config.yaml"), "parallelism: [");
        assertThat(weir.run(environment, "run", program, "a").err()).contains("is no YAML that can be read");
    }

    private void assertThatItsStateCanBeLookedAt(String savepoint) throws Exception {
        assertThat(run("state", "ls", savepoint).out()).contains("OPERATOR", "counts", "keyed-state");
        assertThat(run("state", "ls", savepoint, "--json").out())
                .contains("\"kind\": \"savepoint\"", "\"job\": \"counting\"", "\"name\": \"reduced\"");
        assertThat(run("state", "get", savepoint, "counts", "--key", "3").out())
                .containsPattern("KEY +WINDOW +STATE +VALUE\n3 .*\\{\"key\":3,\"times\":\\d+}\n");
        assertThat(run("state", "export", savepoint).out().lines())
                .hasSize(7)
                .allMatch(line -> line.startsWith("{\"operator\": \"counts\", \"key\": "));
        assertThat(run("state", "export", savepoint, "--csv").out()).startsWith("operator,key,window,state,value\n");
        assertThat(run("state", "diff", savepoint, savepoint).out()).isEmpty();
        Path saved = directory.resolve("saved");
        try (Stream<Path> earlier = Files.list(saved)) {
            String before = earlier.findFirst().orElseThrow().toString();
            assertThat(run("state", "diff", before, savepoint).out().lines())
                    .hasSize(7)
                    .allMatch(line -> line.startsWith("~ counts "));
        }
        Installation.Outcome unknown = run("state", "get", savepoint, "cuonts");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).contains("The snapshot has no operator 'cuonts'. It has ", "'counts' (id ");
    }

    private Installation.Outcome run(String... arguments) throws Exception {
        return weir.run(environment(), arguments);
    }

    /** Each test sees its own jobs only. */
    private Map<String, String> environment() {
        return Map.of("XDG_RUNTIME_DIR", directory + "/run", "XDG_STATE_HOME", directory + "/state");
    }

    private Running start(String... options) throws IOException {
        return start(Map.of(), options);
    }

    private Running start(Map<String, String> more, String... options) throws IOException {
        Stream<String> words = Stream.concat(Stream.of("run", "-p", "1"), Stream.of(options));
        ProcessBuilder builder = weir.command(Stream.concat(words, Stream.of(Installation.program("Counting.java")))
                .toArray(String[]::new));
        builder.environment().putAll(environment());
        builder.environment().putAll(more);
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new Running(process, out, out.readLine());
    }

    /** How often a key was seen, in a line that names both. */
    private static long timesIn(String line) {
        return Long.parseLong(List.of(line.split(" ")).get(1));
    }

    private static void awaitManifest(Running job, Path checkpoints) throws IOException {
        while (!anyManifest(checkpoints)) {
            assertThat(job.out().readLine()).isNotNull();
        }
    }

    private static boolean anyManifest(Path checkpoints) throws IOException {
        if (!Files.exists(checkpoints)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(checkpoints)) {
            return files.anyMatch(file -> file.endsWith("manifest.json"));
        }
    }
}
