package weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes a jar as users do: of functions that no process has on its class path. */
final class FunctionJar {
    private static final Pattern PUBLIC_CLASS = Pattern.compile("public class (\\w+)");

    private FunctionJar() {}

    /** A jar in a directory, with the classes of test resources. */
    static Path of(Path directory, String... names) throws IOException {
        List<String> sources = new ArrayList<>();
        for (String name : names) {
            sources.add(Files.readString(Path.of("src/test/resources/functions", name + ".java")));
        }
        return of(directory, sources);
    }

    /** A jar in a directory, with the classes of sources, each of which has one public class. */
    static Path of(Path directory, List<String> sources) throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<String> words = new ArrayList<>(
                List.of("-d", classes.toString(), "-parameters", "-cp", System.getProperty("java.class.path")));
        for (String source : sources) {
            Matcher name = PUBLIC_CLASS.matcher(source);
            assertThat(name.find()).as(source).isTrue();
            words.add(Files.writeString(directory.resolve(name.group(1) + ".java"), source)
                    .toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, words.toArray(String[]::new))).isZero();
        return packed(classes, directory.resolve("functions.jar"));
    }

    private static Path packed(Path classes, Path jar) throws IOException {
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
