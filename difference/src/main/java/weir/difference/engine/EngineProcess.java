package weir.difference.engine;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An engine in a process of its own, which is started anew after it has crashed or fallen silent. */
public final class EngineProcess implements Engine, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final String program;
    private final Mode mode;
    private final String classPath;
    private final File log;
    private Process process;
    private Wire wire;

    /**
     * Names the process; it starts when the first script comes.
     *
     * @param program the class whose main method calls {@link EngineServer#serve}
     * @param log the file for what the process writes to standard error
     */
    public EngineProcess(String program, Mode mode, String classPath, File log) {
        this.program = program;
        this.mode = mode;
        this.classPath = classPath;
        this.log = log;
    }

    @Override
    public Answer answer(List<String> statements) {
        try {
            start();
            wire.ask(statements);
            return CompletableFuture.supplyAsync(this::read).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            close();
            return new Answer.Failure(Answer.Phase.SILENCE, "There was no answer within " + PATIENCE_SECONDS + " s.");
        } catch (ExecutionException e) {
            close();
            return new Answer.Failure(Answer.Phase.CRASH, "The process ended; see " + log + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an engine worked.", e);
        }
    }

    private Answer read() {
        try {
            return wire.answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        try {
            process = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-Xmx1500m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Duser.timezone=UTC",
                            "--add-opens=java.base/java.util=ALL-UNNAMED",
                            "--add-opens=java.base/java.lang=ALL-UNNAMED",
                            "-cp",
                            classPath,
                            program,
                            mode.name())
                    .redirectError(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The process of " + program + " cannot be started.", e);
        }
        wire = new Wire(
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                new PrintStream(process.getOutputStream(), false, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }
}
