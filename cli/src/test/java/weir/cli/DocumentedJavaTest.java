package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java that the documentation of tables shows, compiled and run by the installed command. */
class DocumentedJavaTest {
    private static final String IMPORTS = List.of(
                    "java.time.*",
                    "weir.datastream.*",
                    "weir.table.*",
                    "weir.table.annotation.*",
                    "weir.table.dataview.*",
                    "weir.table.functions.*",
                    "weir.types.Row")
            .stream()
            .map(name -> "import " + name + ";\n")
            .collect(Collectors.joining("", "", "import static weir.table.Expressions.*;\n"));

    @TempDir
    private Path directory;

    @Test
    void programsPrintWhatStandsBelowThem() throws Exception {
        List<String> programs = Documents.blocks("table-api.md", "java");
        List<String> outputs = Documents.blocks("table-api.md", "text");
        assertThat(programs).hasSameSizeAs(outputs);
        for (int i = 0; i < programs.size(); i++) {
            Path source = Files.writeString(directory.resolve("Documented" + i + ".java"), program(i, programs.get(i)));
            Installation.Outcome outcome = Installation.shared().run("run", "-q", source.toString());
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).isEqualTo(outputs.get(i));
        }
    }

    /** A whole program around what a page shows, whose records stand outside of its main method. */
    private static String program(int number, String shown) {
        String records =
                shown.lines().filter(line -> line.startsWith("record ")).collect(Collectors.joining("\n"));
        String statements =
                shown.lines().filter(line -> !line.startsWith("record ")).collect(Collectors.joining("\n"));
        return IMPORTS + "public class Documented" + number + " {\n"
                + records.replaceAll("(?m)^record", "public record")
                + "\npublic static void main(String[] arguments) throws Exception {\n" + statements + "\n}\n}\n";
    }

    /** A jar in a directory, with the functions that a page shows. */
    static Path functions(String page, Path directory) throws IOException {
        return FunctionJar.of(
                directory,
                Documents.blocks(page, "java").stream()
                        .map(shown -> "package com.example;\n" + IMPORTS + shown)
                        .toList());
    }
}
