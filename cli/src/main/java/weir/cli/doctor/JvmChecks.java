package weir.cli.doctor;

import java.io.File;
import java.util.List;
import javax.tools.ToolProvider;

/** Looks at the JVM: its version, compiler, memory and class archive. */
final class JvmChecks {
    private static final long BYTES_PER_MB = 1024 * 1024;
    private static final long LITTLE_HEAP_MB = 256;

    private JvmChecks() {}

    static List<Finding> all() {
        return List.of(version(), compiler(), cores(), memory(), archive());
    }

    private static Finding version() {
        return Finding.ok("Java", Runtime.version() + " in " + System.getProperty("java.home"));
    }

    private static Finding compiler() {
        return ToolProvider.getSystemJavaCompiler() != null
                ? Finding.ok("compiler", "there; weir run accepts .java files")
                : Finding.warn(
                        "compiler", "this Java has none", "Set JAVA_HOME to a JDK, or weir run accepts jars only.");
    }

    private static Finding cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return Finding.ok("processors", cores + (cores == 1 ? "" : ", so jobs run " + cores + " tasks of an operator"));
    }

    private static Finding memory() {
        long heapMb = Runtime.getRuntime().maxMemory() / BYTES_PER_MB;
        String state = "the heap may grow to " + heapMb + " MB";
        return heapMb >= LITTLE_HEAP_MB
                ? Finding.ok("memory", state)
                : Finding.warn("memory", state, "Give jobs more, for instance with WEIR_JAVA_OPTS=-Xmx1g.");
    }

    private static Finding archive() {
        String path = System.getProperty("weir.archive", "");
        if (path.isEmpty()) {
            return Finding.warn(
                    "class archive",
                    "none is used, so every start takes about twice as long",
                    "Start Weir with its launcher, and let it write to its cache directory.");
        }
        return Finding.ok("class archive", new File(path).length() / BYTES_PER_MB + " MB in " + path);
    }
}
