package weir.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Weir as it is after a build: the launcher script, the jars of this build's classes, and a cache of its own. */
final class Installation {
    private static final long LONGEST_RUN_SECONDS = 60;
    private static Installation shared;

    private final Path home;

    /** What a command wrote and how it ended. */
    record Outcome(int exitCode, String out, String err) {}

    private Installation(Path home) {
        this.home = home;
    }

    /** The installation that all tests use, made by the first one. */
    static synchronized Installation shared() throws IOException {
        if (shared == null) {
            shared = create(Path.of("target/installation").toAbsolutePath());
        }
        return shared;
    }

    Path home() {
        return home;
    }

    Path cache() {
        return home.resolve("cache");
    }

    /** A test program's source, which is a test resource. */
    static String program(String name) {
        return Path.of("src/test/resources/programs", name).toAbsolutePath().toString();
    }

    Outcome run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        ProcessBuilder builder = command(arguments).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("'weir " + String.join(" ", arguments) + "' does not end. It wrote: "
                    + Files.readString(out) + Files.readString(err));
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** The command, with interrupts taken even where whoever runs the tests ignores them. */
    ProcessBuilder command(String... arguments) {
        List<String> words = new ArrayList<>(
                List.of("env", "--default-signal=INT", home.resolve("weir").toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).directory(home.toFile());
        builder.environment().put("WEIR_CACHE", cache().toString());
        builder.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
        builder.environment().put("XDG_RUNTIME_DIR", home.resolve("run").toString());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.environment().remove("WEIR_CONF_DIR");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("WEIR_JAVA_OPTS");
        builder.environment().remove("NO_COLOR");
        return builder;
    }

    private static Installation create(Path home) throws IOException {
        deleteAll(home);
        Files.createDirectories(home.resolve("lib"));
        Files.copy(Path.of("../weir"), home.resolve("weir"), StandardCopyOption.COPY_ATTRIBUTES);
        int index = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path) && !path.endsWith("test-classes")) {
                jar(path, home.resolve("lib/" + index++ + ".jar"));
            } else if (entry.endsWith(".jar") && isNeeded(path)) {
                Files.copy(path, home.resolve("lib").resolve(path.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.writeString(home.resolve("key"), "test 1\n");
        return new Installation(home);
    }

    /** Leaves out what only tests need. */
    private static boolean isNeeded(Path jar) {
        return Stream.of("junit", "assertj", "opentest4j", "apiguardian", "byte-buddy", "surefire", "jspecify")
                .noneMatch(jar.getFileName().toString()::contains);
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> paths = Files.walk(classes)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile).sorted()::iterator) {
                zip.putNextEntry(new ZipEntry(classes.relativize(path).toString()));
                Files.copy(path, zip);
                zip.closeEntry();
            }
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Installation::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
