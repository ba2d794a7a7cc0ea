package weir.cli.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import weir.base.Threads;

/** Lets other processes of this user ask about the jobs of this one and stop them. */
public final class ControlServer {
    /** Runs that are over sooner need no control, and are not held up by making it possible. */
    private static final long PATIENCE_NANOS = 300_000_000;

    private static final long LAST_ANSWERS_MILLIS = 1_000;

    private final ControlDirectory directory;
    private final ControlledJobs jobs;
    private final Threads threads;
    private final Consumer<String> notices;

    /** The process itself, and everybody who waits for an answer. */
    private final Phaser asking = new Phaser(1);

    private final long pid = ProcessHandle.current().pid();

    /** Where callers are accepted; null as long as there is none. */
    private ServerSocketChannel channel;

    private boolean left;

    /** {@code notices} are told if nobody can be listened to. */
    public ControlServer(ControlDirectory directory, ControlledJobs jobs, Threads threads, Consumer<String> notices) {
        this.directory = directory;
        this.jobs = jobs;
        this.threads = threads;
        this.notices = notices;
    }

    /**
     * Listens from a little later on until the process ends. That it is going to, stands in the directory when this returns: so
     * whoever has seen a job's output finds the job.
     */
    public void start() {
        try {
            directory.announce(pid);
        } catch (IOException | UnsupportedOperationException e) {
            tellUnreachable(e);
            return;
        }
        if (threads.atExit("weir-control-end", this::leave)) {
            threads.start("weir-control", this::serve);
        } else {
            leave();
        }
    }

    /** Gives everybody who has asked the answer before the process ends, for a second at most: "stop" has just been done. */
    public void finish() {
        int phase = asking.arriveAndDeregister();
        try {
            asking.awaitAdvanceInterruptibly(phase, LAST_ANSWERS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            notices.accept("Somebody who asked about the jobs of this process was left without an answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leave();
    }

    private void serve() {
        threads.parkNanos(PATIENCE_NANOS);
        try {
            for (ServerSocketChannel source = listen(); source != null; ) {
                SocketChannel caller = source.accept();
                asking.register();
                threads.start("weir-control-answer", () -> answer(caller));
            }
        } catch (ClosedChannelException e) {
            // The process ends.
        } catch (IOException | UnsupportedOperationException e) {
            leave();
            tellUnreachable(e);
        }
    }

    /** The channel where callers are accepted, opened now; null if the process is already ending. */
    private synchronized ServerSocketChannel listen() throws IOException {
        if (!left) {
            channel = directory.listen(pid);
        }
        return channel;
    }

    private void tellUnreachable(Exception reason) {
        notices.accept("weir list and weir stop cannot reach this process, because it cannot listen for them: "
                + reason.getMessage());
    }

    /** Also wakes the thread that accepts callers: a JVM that ends waits a while for threads in the middle of a system call. */
    private synchronized void leave() {
        left = true;
        try {
            directory.forget(pid);
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            notices.accept("The control socket of this process is left behind: " + e.getMessage());
        }
    }

    private void answer(SocketChannel caller) {
        try (caller) {
            ControlLine question =
                    ControlLine.read(new BufferedReader(Channels.newReader(caller, StandardCharsets.UTF_8)));
            if (question != null) {
                StringBuilder text = new StringBuilder();
                jobs.answer(question).forEach(line -> text.append(line.text()));
                Channels.newOutputStream(caller).write(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // Whoever asked has left, and there is nobody to tell.
        } finally {
            asking.arriveAndDeregister();
        }
    }
}
