package weir.soak.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import weir.base.Platform;
import weir.base.SystemClock;
import weir.datastream.JobClient;
import weir.datastream.StreamExecutionEnvironment;
import weir.embedded.EmbeddedLauncher;
import weir.job.InstalledLauncher;
import weir.simulation.input.EventLog;

/**
 * The process under test: runs the job with the product's own launcher, on a disk that tells phases and a clock that can be set.
 *
 * <p>Arguments are {@code KEY=VALUE}: {@code output}, {@code rows}, {@code hold} as in {@code upload.mid:2}, and any option of a
 * job. Commands come on standard input, one a line: {@code go}, {@code full}, {@code empty}, {@code clock MILLIS}, {@code
 * cancel}, {@code heal}. Standard output says {@code restored ID}, {@code complete PATH} and {@code phase NAME}.
 */
public final class SoakProcess {
    private static final int PARTITIONS = 6;
    private static final int KEYS = 12;

    private final Platform system = Platform.system();
    private final SteppedClock clock = new SteppedClock(SystemClock.INSTANCE);
    private final StagedDisk disk = new StagedDisk(system.disk());
    private volatile JobClient job;

    private SoakProcess() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> settings = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            settings.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        System.exit(new SoakProcess().run(settings));
    }

    /** The events that a job over {@code rows} in each partition reads. */
    public static EventLog log(int rows) {
        return new EventLog(PARTITIONS, rows, KEYS, false);
    }

    @SuppressWarnings("SystemOut")
    private int run(Map<String, String> settings) throws Exception {
        String hold = settings.remove("hold");
        if (hold != null) {
            int colon = hold.indexOf(':');
            Stage.hold(Phase.of(hold.substring(0, colon)), Integer.parseInt(hold.substring(colon + 1)));
        }
        SoakJob graph = new SoakJob(log(Integer.parseInt(settings.remove("rows"))), settings.remove("output"));
        Platform platform = new Platform(clock, system.threads(), disk, system.network(), system.seed());
        InstalledLauncher.install(new EmbeddedLauncher(disks -> platform, checked -> {}), settings);
        platform.threads().start("soak-commands", this::obey);
        try {
            StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
            graph.build(environment);
            job = environment.executeAsync(SoakJob.NAME);
            job.getJobExecutionResult().get();
            Stage.tell("finished");
            return 0;
        } catch (ExecutionException e) {
            return told(e.getCause());
        } catch (RuntimeException e) {
            return told(e);
        }
    }

    @SuppressWarnings("SystemOut")
    private static int told(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapper ? wrapper.getCause() : failure;
        if (cause instanceof CancellationException) {
            Stage.tell("cancelled");
            return 0;
        }
        for (Throwable link = cause; link != null; link = link.getCause()) {
            System.err.println("error: " + link.getMessage());
        }
        return 1;
    }

    /** Does what standard input says; whoever wrote it has gone when it ends, and so goes the process. */
    private void obey() {
        try (BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                obey(line.split(" ", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private void obey(String[] command) {
        switch (command[0]) {
            case "go" -> Stage.release();
            case "full" -> disk.setFull(true);
            case "empty" -> disk.setFull(false);
            case "clock" -> clock.step(Long.parseLong(command[1]));
            case "cancel" -> job.cancel();
            case "heal" -> Stage.heal();
            default -> throw new IllegalArgumentException("'" + command[0] + "' is no command.");
        }
    }
}
