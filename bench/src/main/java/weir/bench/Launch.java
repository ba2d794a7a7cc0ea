package weir.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts children, all with the same Java, heap, collector and processors. */
public final class Launch {
    private static final List<String> JVM = List.of(
            System.getProperty("java.home") + "/bin/java",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseParallelGC",
            "--add-modules=java.se",
            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.management/sun.management=ALL-UNNAMED",
            "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED");

    private final File log;
    private final String heap;
    private final String classPath;

    /** Children with so much heap, such as 2g, that write what they have to say beside their results to {@code log}. */
    public Launch(File log, String heap) {
        this(log, heap, System.getProperty("java.class.path"));
    }

    private Launch(File log, String heap, String classPath) {
        this.log = log;
        this.heap = heap;
        this.classPath = classPath;
    }

    /** The same for an engine: Flink brings a compiler and a RocksDB of its own along, which do not go with Weir's. */
    Launch of(Engine engine) {
        String others = engine == Engine.FLINK
                ? ".*(codehaus.janino|org.rocksdb.rocksdbjni).*"
                : ".*com.ververica.frocksdbjni.*";
        String own = Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.matches(others))
                .collect(Collectors.joining(File.pathSeparator));
        return new Launch(log, heap, own);
    }

    /** The lines that a child's {@code main} printed. */
    List<String> run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", System.getProperty("weir.bench.cpus", "0,1")));
        if (!new File("/usr/bin/taskset").canExecute()) {
            command.clear();
        }
        command.addAll(JVM);
        command.addAll(List.of("-Xms" + heap, "-Xmx" + heap));
        for (String property : List.of("weir.bench.slope.millis", "weir.bench.pairs")) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return output(command);
    }

    /** The lines that a command printed; a command that fails is an error with the end of its log. */
    List<String> output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log))
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("A child ended with " + process.exitValue() + "; " + log + " says why. It was: "
                    + String.join(" ", command));
        }
        return lines;
    }
}
