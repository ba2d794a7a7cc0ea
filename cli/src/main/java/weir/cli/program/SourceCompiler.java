package weir.cli.program;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import weir.base.WeirException;

/** Compiles a source and those it refers to, with Weir's own class path. */
final class SourceCompiler {
    private static final List<String> OPTIONS =
            List.of("-g", "-parameters", "-proc:none", "-Xlint:none", "-nowarn", "-XDstringConcat=inline");

    private SourceCompiler() {}

    static CompiledClasses compile(String path, SourceRoot root) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new WeirException("'" + path + "' cannot be compiled: the Java in " + System.getProperty("java.home")
                    + " has no compiler. Set JAVA_HOME to a JDK, or run a jar.");
        }
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        StandardJavaFileManager files = compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8);
        CompiledClasses classes = new CompiledClasses(files);
        try (classes) {
            boolean compiled = compiler.getTask(
                            null, classes, problems, options(root), null, files.getJavaFileObjects(new File(path)))
                    .call();
            if (!compiled) {
                throw CompileErrors.of(path, problems.getDiagnostics());
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            if (ranOutOfMemory(e)) {
                throw tooLittleMemory(path, e);
            }
            throw e;
        }
        return classes;
    }

    private static boolean ranOutOfMemory(Throwable failure) {
        return failure instanceof OutOfMemoryError || failure.getCause() instanceof OutOfMemoryError;
    }

    private static WeirException tooLittleMemory(String path, Throwable cause) {
        return new WeirException(
                "'" + path
                        + "' cannot be compiled, because the compiler ran out of memory. Allow more with WEIR_JAVA_OPTS=-Xmx…,"
                        + " or run a jar.",
                cause);
    }

    private static List<String> options(SourceRoot root) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        options.addAll(List.of("-sourcepath", root.directory().getPath()));
        return options;
    }
}
