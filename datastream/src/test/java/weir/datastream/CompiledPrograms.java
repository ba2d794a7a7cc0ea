package weir.datastream;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Compiles a program from its text, so that one class can be had in several versions, each in a class loader of its own. */
final class CompiledPrograms {
    private CompiledPrograms() {}

    /** Compiles a class into {@code directory}, an empty one. */
    static Class<?> compile(String className, String source, Path directory) throws Exception {
        Path file = directory.resolve(className.substring(className.lastIndexOf('.') + 1) + ".java");
        Files.createDirectories(directory);
        Files.writeString(file, source);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", directory.toString(), "-proc:none", file.toString());
        if (code != 0) {
            throw new IllegalArgumentException("The program does not compile: " + source);
        }
        List<URL> path = List.of(directory.toUri().toURL());
        return Class.forName(
                className, true, new URLClassLoader(path.toArray(URL[]::new), CompiledPrograms.class.getClassLoader()));
    }
}
