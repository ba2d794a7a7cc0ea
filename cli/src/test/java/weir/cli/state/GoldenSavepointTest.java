package weir.cli.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.base.SystemDisk;
import weir.base.WeirException;
import weir.cli.line.LineParser;
import weir.cli.terminal.Terminal;

/** A savepoint that an earlier build wrote, of a program that is not here: every later version has to read it. */
class GoldenSavepointTest {
    private static final Path GOLDEN =
            Path.of("src/test/resources/savepoints/golden").toAbsolutePath();
    private static final List<String> FILES = List.of("manifest.json", "task-0.state", "shared.state");

    @TempDir
    private Path directory;

    @Test
    void its_operators_are_listed_with_their_states() throws IOException {
        assertThat(state("ls", GOLDEN.toString()))
                .contains(
                        "visits                   visits            1      keyed-state  517    last, count, seen, sums");
        assertThat(state("ls", GOLDEN.toString(), "--json"))
                .contains("\"kind\": \"savepoint\"", "\"job\": \"golden\"", "\"schema\": \"entries<string?,double?>\"");
    }

    @Test
    void its_values_are_read_without_their_classes() throws IOException {
        assertThat(state("get", GOLDEN.toString(), "visits", "--key", "visitor 1"))
                .isEqualTo("""
                        KEY        WINDOW  STATE  VALUE
                        visitor 1          last   {"page":"/p4","millis":40,"level":"LOW","at":"1970-01-01T00:00:04Z",\
                        "tags":["a","b4"],"none":null}
                        visitor 1          count  2
                        visitor 1          seen   [1,4]
                        visitor 1          sums   {"half":2.0}
                        """);
        assertThat(state("get", GOLDEN.toString(), "visits", "sums", "--csv")).isEqualTo("""
                        operator,key,window,state,value
                        visits,visitor 0,,sums,"{""half"":1.5}"
                        visits,visitor 1,,sums,"{""half"":2.0}"
                        visits,visitor 2,,sums,"{""half"":2.5}"
                        """);
        assertThat(state("export", GOLDEN.toString()).lines()).hasSize(12);
    }

    @Test
    void a_flipped_bit_is_found_wherever_it_matters() throws IOException {
        String whole = state("export", GOLDEN.toString());
        int found = 0;
        for (String name : FILES) {
            byte[] bytes = Files.readAllBytes(GOLDEN.resolve(name));
            for (int at = 0; at < bytes.length; at++) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= (byte) (1 << at % 8);
                found += isRefused(name, damaged, whole) ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(2_500);
    }

    @Test
    void a_truncated_file_is_found() throws IOException {
        String whole = state("export", GOLDEN.toString());
        byte[] manifest = Files.readAllBytes(GOLDEN.resolve("manifest.json"));
        byte[] task = Files.readAllBytes(GOLDEN.resolve("task-0.state"));
        assertThat(isRefused("manifest.json", Arrays.copyOf(manifest, manifest.length / 2), whole))
                .isTrue();
        assertThat(isRefused("task-0.state", Arrays.copyOf(task, 100), whole)).isTrue();
        copy("task-0.state", task);
        Files.delete(directory.resolve("task-0.state"));
        assertThatThrownBy(() -> state("export", directory.toString()))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("task-0.state is missing");
    }

    @Test
    void a_newer_version_is_named() throws IOException {
        String manifest = Files.readString(GOLDEN.resolve("manifest.json"));
        copy(
                "manifest.json",
                manifest.replace("\"version\" : 1", "\"version\" : 2").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> state("ls", directory.toString())).hasMessageContaining("has format 2");
    }

    /** Whether a file that was changed is refused in a sentence; what is not refused has to be read as it was. */
    private boolean isRefused(String name, byte[] damaged, String whole) throws IOException {
        copy(name, damaged);
        try {
            assertThat(state("export", directory.toString())).isEqualTo(whole);
            return false;
        } catch (WeirException e) {
            assertThat(e.getMessage()).contains(directory.toString());
            return true;
        }
    }

    private void copy(String changed, byte[] content) throws IOException {
        for (String name : FILES) {
            byte[] bytes = name.equals(changed) ? content : Files.readAllBytes(GOLDEN.resolve(name));
            Files.write(directory.resolve(name), bytes);
        }
    }

    private static String state(String... words) throws IOException {
        StateCommand command = new StateCommand(new SystemDisk());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream target = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true);
        command.run(LineParser.parse(command.verb(), List.of(words)), new Terminal(target, nowhere, false, false, 80));
        return out.toString(StandardCharsets.UTF_8);
    }
}
