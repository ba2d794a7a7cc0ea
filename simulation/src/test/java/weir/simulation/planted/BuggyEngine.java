package weir.simulation.planted;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The engine and its simulation once more, in a class loader of their own, with one class compiled from other source. So nothing
 * in the engine knows of planted bugs, and none can be switched on where jobs are run.
 */
final class BuggyEngine implements AutoCloseable {
    private final URLClassLoader classes;

    /** {@code directory} is for the compiled class. */
    BuggyEngine(PlantedBug bug, Path root, Path directory) throws IOException {
        compile(bug, bug.source(root), directory);
        List<URL> path = new ArrayList<>();
        path.add(directory.toUri().toURL());
        for (String entry : classPath().split(File.pathSeparator)) {
            path.add(url(entry));
        }
        classes = new URLClassLoader(path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static URL url(String entry) throws MalformedURLException {
        return Path.of(entry).toUri().toURL();
    }

    private static void compile(PlantedBug bug, String source, Path directory) throws IOException {
        Path file = directory.resolve(bug.type().replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-nowarn", "-proc:none", "-cp", classPath(), "-d", directory.toString());
            boolean compiled = compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            if (!compiled) {
                throw new AssertionError("The bug '" + bug.name() + "' does not compile.");
            }
        }
    }

    /** Looks for the bug; returns which invariant broke and how, or null if none did. */
    String hunt(PlantedBug bug) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            Callable<?> hunt = (Callable<?>) classes.loadClass(Hunt.class.getName())
                    .getDeclaredConstructor(String.class, long.class)
                    .newInstance(bug.scenario(), bug.seed());
            return (String) hunt.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
