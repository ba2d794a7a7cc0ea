package weir.cli.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import weir.job.RunningJob;

/** The jobs of this process as others see them, and what others may do with them. */
public final class ControlledJobs {
    static final String LIST = "list";
    static final String CANCEL = "cancel";
    static final String SAVEPOINT = "savepoint";
    static final String STOP = "stop";
    static final String DRAIN = "drain";
    static final String JOB = "job";
    static final String DONE = "done";
    static final String ERROR = "error";

    private final Supplier<List<Entry>> jobs;

    /** One job: its number within the process, its name, and when it was launched in milliseconds since 1970. */
    public record Entry(int number, String name, long startedMillis, RunningJob job) {}

    /** {@code jobs} are asked for whenever a question comes. */
    public ControlledJobs(Supplier<List<Entry>> jobs) {
        this.jobs = jobs;
    }

    /** Does what a question asks for, which may take as long as a savepoint does. */
    List<ControlLine> answer(ControlLine question) {
        if (question.word().equals(LIST)) {
            List<ControlLine> lines = new ArrayList<>();
            jobs.get().forEach(entry -> lines.add(describe(entry)));
            return lines;
        }
        for (Entry entry : jobs.get()) {
            if (String.valueOf(entry.number()).equals(question.value(0))) {
                return List.of(act(entry, question));
            }
        }
        return List.of(ControlLine.of(ERROR, "The process has no job of number " + question.value(0) + " any more."));
    }

    private static ControlLine describe(Entry entry) {
        JobReading reading = JobReading.of(entry.job().readings());
        return ControlLine.of(
                JOB,
                String.valueOf(entry.number()),
                entry.name(),
                entry.job().outcome().name().toLowerCase(Locale.ROOT),
                String.valueOf(entry.startedMillis()),
                String.valueOf(reading.rowsIn()),
                String.valueOf(reading.rowsOut()));
    }

    private static ControlLine act(Entry entry, ControlLine question) {
        String directory = question.value(1).isEmpty() ? null : question.value(1);
        return switch (question.word()) {
            case CANCEL -> {
                entry.job().cancel();
                yield ControlLine.of(DONE);
            }
            case SAVEPOINT -> awaited(entry.job().savepoint(directory));
            case STOP ->
                awaited(entry.job()
                        .stopWithSavepoint(directory, question.value(2).equals(DRAIN)));
            default ->
                ControlLine.of(
                        ERROR,
                        "Process " + ProcessHandle.current().pid() + " does not know the request '" + question.word()
                                + "': it runs another version of Weir.");
        };
    }

    private static ControlLine awaited(CompletableFuture<String> path) {
        try {
            return ControlLine.of(DONE, path.join());
        } catch (CompletionException e) {
            String message = e.getCause().getMessage();
            return ControlLine.of(ERROR, message == null ? e.getCause().toString() : message);
        }
    }
}
