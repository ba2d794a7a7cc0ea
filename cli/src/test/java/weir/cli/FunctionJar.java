package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes a jar as users do: of the functions whose sources are test resources, and that no process has on its class path. */
final class FunctionJar {
    private FunctionJar() {}

    /** A jar in a directory, with the classes of these sources. */
    static Path of(Path directory, String... names) throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> words =
                List.of("-d", classes.toString(), "-parameters", "-cp", System.getProperty("java.class.path"));
        Stream<String> sources = Arrays.stream(names).map(name -> "src/test/resources/functions/" + name + ".java");
        String[] line = Stream.concat(words.stream(), sources).toArray(String[]::new);
        assertThat(compiler.run(null, null, null, line)).isZero();
        Path jar = directory.resolve("functions.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> paths = Files.walk(classes)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                zip.putNextEntry(new ZipEntry(classes.relativize(path).toString()));
                Files.copy(path, zip);
            }
        }
        return jar;
    }
}
