package weir.soak.nemesis;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import weir.base.Disk;
import weir.base.Threads;
import weir.soak.process.SoakProcess;

/** One process under test, from its start to its death. Not for several threads. */
final class Life {
    private static final long PATIENCE_SECONDS = 60;
    private static final int MOST_LINES = 5_000;
    private static final int KILLED = 128 + 9;
    private static final String END = "(end)";
    private static final String ERROR = "! ";
    private static final List<String> JVM = List.of(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            SoakProcess.class.getName());

    private final Process process;
    private final BlockingQueue<String> arriving = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();
    private int ends;

    private Life(Process process) {
        this.process = process;
    }

    static Life begin(List<String> arguments, Threads threads) throws IOException {
        List<String> command = new ArrayList<>(JVM);
        command.addAll(arguments);
        Life life = new Life(new ProcessBuilder(command).start());
        threads.start("soak-out", () -> life.listen(life.process.getInputStream(), ""));
        threads.start("soak-err", () -> life.listen(life.process.getErrorStream(), ERROR));
        return life;
    }

    private void listen(InputStream stream, String prefix) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                arriving.add(prefix + line);
            }
        } catch (IOException e) {
            arriving.add(ERROR + "The pipe broke: " + e.getMessage());
        }
        arriving.add(END);
    }

    /** Waits for a line on standard output that begins with {@code start}, and returns what stands behind that. */
    String await(String start) {
        return next(line -> line.startsWith(start), "says '" + start + "…'").substring(start.length());
    }

    /** Waits until standard error says {@code words}. */
    void awaitError(String words) {
        next(line -> line.startsWith(ERROR) && line.contains(words), "tells its user '" + words + "'");
    }

    /** Waits for one of two lines; true if it was the first. */
    boolean awaitEither(String start, String other) {
        return next(
                        line -> line.startsWith(start) || line.startsWith(other),
                        "says '" + start + "…' or '" + other + "…'")
                .startsWith(start);
    }

    private String next(Predicate<String> wanted, String what) {
        for (int count = 0; count < MOST_LINES; count++) {
            String line = poll(what);
            if (wanted.test(line)) {
                return line;
            }
        }
        throw broken("never " + what);
    }

    private String poll(String what) {
        if (ends == 2) {
            throw broken("ended before it " + what);
        }
        try {
            String line = arriving.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw broken("is silent for " + PATIENCE_SECONDS + " s and should come to where it " + what);
            }
            heard.add(line);
            ends += line.equals(END) ? 1 : 0;
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The harness was interrupted.", e);
        }
    }

    private AssertionError broken(String what) {
        List<String> last = heard.subList(Math.max(0, heard.size() - 30), heard.size());
        return new AssertionError("The process " + what + ". It said last:\n  " + String.join("\n  ", last));
    }

    /** What stands behind {@code start} in the first line heard so far that begins with it; null if there is none. */
    String said(String start) {
        return heard.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElse(null);
    }

    /** True if standard error has said {@code words} so far. */
    boolean hasTold(String words) {
        return heard.stream().anyMatch(line -> line.startsWith(ERROR) && line.contains(words));
    }

    /** Waits for the process to end by itself, and returns its exit code. */
    int awaitEnd() {
        while (ends < 2) {
            poll("ends");
        }
        return exitCode();
    }

    void command(String command) {
        try {
            process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The process takes no commands.", e);
        }
    }

    /** Stops it as a debugger or a frozen machine would, and makes sure that it stands. */
    void stop(Disk disk) throws IOException {
        signal("-STOP");
        for (char state = stateOf(disk); state != 'T'; state = stateOf(disk)) {
            Thread.onSpinWait();
        }
    }

    void resume() throws IOException {
        signal("-CONT");
    }

    /** {@code kill -9}, and the proof that it died of that and of nothing else. */
    void kill() {
        process.destroyForcibly();
        int exit = awaitEnd();
        if (exit != KILLED) {
            throw broken("died with exit code " + exit + " and not of kill -9");
        }
    }

    private void signal(String signal) throws IOException {
        Process kill = new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start();
        if (exitCode(kill) != 0) {
            throw broken("could not be sent " + signal);
        }
    }

    /** The letter behind the name in the kernel's line about the process. */
    private char stateOf(Disk disk) throws IOException {
        byte[] stat = new byte[512];
        try (Disk.Reader reader = disk.open("/proc/" + process.pid() + "/stat", 0)) {
            int length = reader.read(stat, 0, stat.length);
            String line = new String(stat, 0, length, StandardCharsets.US_ASCII);
            return line.charAt(line.lastIndexOf(')') + 2);
        }
    }

    private int exitCode() {
        return exitCode(process);
    }

    private int exitCode(Process ended) {
        try {
            if (ended.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return ended.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw broken("does not end");
    }
}
