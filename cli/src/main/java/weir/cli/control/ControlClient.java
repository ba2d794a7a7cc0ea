package weir.cli.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import weir.base.Clock;
import weir.base.Threads;
import weir.base.WeirException;

/** Asks the processes of this user about their jobs, and tells them what to do with one. */
public final class ControlClient {
    /** A process listens a third of a second after its start; on a machine that has much else to do, later. */
    private static final long LONGEST_START_MILLIS = 10_000;

    private static final long LOOK_NANOS = 10_000_000;

    private final ControlDirectory directory;
    private final Clock clock;
    private final Threads threads;

    public ControlClient(ControlDirectory directory, Clock clock, Threads threads) {
        this.directory = directory;
        this.clock = clock;
        this.threads = threads;
    }

    /** The jobs of all processes, in the order of their numbers. */
    public List<ListedJob> list() throws IOException {
        List<ListedJob> jobs = new ArrayList<>();
        for (long pid : directory.processes()) {
            for (ControlLine line : ask(pid, ControlLine.of(ControlledJobs.LIST))) {
                jobs.add(new ListedJob(
                        pid,
                        Integer.parseInt(line.value(0)),
                        line.value(1),
                        line.value(2),
                        Long.parseLong(line.value(3)),
                        Long.parseLong(line.value(4)),
                        Long.parseLong(line.value(5))));
            }
        }
        return jobs;
    }

    /** The running job that a user means by its id, or by its name if only one has it. */
    public ListedJob find(String idOrName) throws IOException {
        List<ListedJob> running = list().stream().filter(ListedJob::isRunning).toList();
        List<ListedJob> meant = running.stream()
                .filter(job -> job.id().equals(idOrName) || job.name().equals(idOrName))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        String others = running.isEmpty() ? "No job runs." : "These run: " + described(running) + ".";
        throw new WeirException(
                meant.isEmpty()
                        ? "No running job has the id or name '" + idOrName + "'. " + others
                        : "Several jobs are called '" + idOrName + "': " + described(meant)
                                + ". Say which one by its id.");
    }

    public void cancel(ListedJob job) throws IOException {
        order(job, ControlledJobs.CANCEL, "", "");
    }

    /** Has a savepoint taken below {@code target}, or where the job keeps its own if that is empty; returns its directory. */
    public String savepoint(ListedJob job, String target) throws IOException {
        return order(job, ControlledJobs.SAVEPOINT, target, "");
    }

    /** Ends the job with a savepoint and returns its directory; {@code drain} lets all windows and timers fire first. */
    public String stop(ListedJob job, String target, boolean drain) throws IOException {
        return order(job, ControlledJobs.STOP, target, drain ? ControlledJobs.DRAIN : "");
    }

    private String order(ListedJob job, String word, String target, String how) throws IOException {
        List<ControlLine> answer = ask(job.pid(), ControlLine.of(word, String.valueOf(job.number()), target, how));
        if (answer.isEmpty()) {
            throw new WeirException("Process " + job.pid() + " ended before it answered; what became of job '"
                    + job.name() + "' is not known.");
        } else if (answer.get(0).word().equals(ControlledJobs.ERROR)) {
            throw new WeirException(answer.get(0).value(0));
        }
        return answer.get(0).value(0);
    }

    private static String described(List<ListedJob> jobs) {
        return jobs.stream()
                .map(job -> "'" + job.name() + "' (" + job.id() + ")")
                .collect(Collectors.joining(", "));
    }

    /** The answer of a process; empty if it is not there any more, and then what it left in the directory is removed. */
    private List<ControlLine> ask(long pid, ControlLine question) throws IOException {
        awaitStart(pid);
        if (!directory.isListening(pid)) {
            directory.forget(pid);
            return List.of();
        }
        try (SocketChannel channel = directory.connect(pid)) {
            return converse(channel, question);
        } catch (IOException e) {
            if (directory.isListening(pid) && !(e instanceof ConnectException)) {
                throw e;
            }
            directory.forget(pid);
            return List.of();
        }
    }

    private void awaitStart(long pid) {
        long deadline = clock.steadyMillis() + LONGEST_START_MILLIS;
        while (directory.isStarting(pid) && ProcessHandle.of(pid).isPresent() && clock.steadyMillis() < deadline) {
            threads.parkNanos(LOOK_NANOS);
        }
    }

    private static List<ControlLine> converse(SocketChannel channel, ControlLine question) throws IOException {
        Channels.newOutputStream(channel).write(question.text().getBytes(StandardCharsets.UTF_8));
        channel.shutdownOutput();
        List<ControlLine> answer = new ArrayList<>();
        BufferedReader source = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        for (ControlLine line = ControlLine.read(source); line != null; line = ControlLine.read(source)) {
            answer.add(line);
        }
        return answer;
    }
}
