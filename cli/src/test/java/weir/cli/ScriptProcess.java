package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A script of {@code weir sql} in a process of its own, which writes into files below {@code results} and may be killed. */
final class ScriptProcess {
    private final Path directory;
    private Process process;

    ScriptProcess(Path directory) {
        this.directory = directory;
    }

    /** What keeps the command's files within the test's directory. */
    Map<String, String> environment() {
        return Map.of("XDG_RUNTIME_DIR", directory + "/run", "XDG_STATE_HOME", directory + "/state", "TZ", "UTC");
    }

    Process start(Path script) throws IOException {
        ProcessBuilder builder = Installation.shared().command("sql", "-f", script.toString());
        builder.environment().putAll(environment());
        process = builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("out.txt").toFile())
                .start();
        return process;
    }

    /** Waits until a checkpoint has made some rows visible. */
    void awaitResults() throws Exception {
        while (results().isEmpty()) {
            assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                    .as(Files.readString(directory.resolve("out.txt")))
                    .isFalse();
        }
    }

    /** The lines of all finished files. */
    List<String> results() throws IOException {
        return written("results");
    }

    /** The lines of all finished files of another directory. */
    List<String> written(String table) throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.isDirectory(directory.resolve(table))) {
            try (Stream<Path> files = Files.list(directory.resolve(table))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (!file.getFileName().toString().matches("[._].*")) {
                        lines.addAll(Files.readAllLines(file));
                    }
                }
            }
        }
        return lines;
    }

    /** Runs a command in the same surroundings. */
    Installation.Outcome run(String... arguments) throws Exception {
        return Installation.shared().run(environment(), arguments);
    }
}
