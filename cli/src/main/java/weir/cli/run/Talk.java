package weir.cli.run;

import java.util.List;
import weir.cli.control.JobReading;
import weir.cli.line.Line;
import weir.cli.terminal.Quantity;
import weir.cli.terminal.StatusLine;
import weir.cli.terminal.Terminal;
import weir.job.PathDelivery;

/**
 * How much a run tells besides its results.
 *
 * @param status the line that moves while jobs run; null for none
 * @param summary whether a line at the end says how it went
 * @param stacks whether a failure of a job is followed by the user's frames
 * @param verbose whether a job's promises are told before it starts
 */
record Talk(Terminal terminal, StatusLine status, boolean summary, boolean stacks, boolean verbose) {
    static Talk of(Line line, Terminal terminal) {
        boolean quiet = line.has("--quiet");
        boolean verbose = line.has("--verbose");
        boolean moving = terminal.watched() && !quiet && !line.has("--no-progress");
        StatusLine status = moving ? new StatusLine(terminal) : null;
        return new Talk(
                moving ? status.above() : terminal,
                status,
                !quiet && (verbose || terminal.watched()),
                verbose || line.has("--stacktrace"),
                verbose);
    }

    /** What a job that is about to start promises, path by path. */
    void promises(List<PathDelivery> paths) {
        if (verbose) {
            paths.forEach(path -> terminal.note(path.sentence()));
        }
    }

    void failure(Throwable failure, String mainClass) {
        terminal.error(FailureText.sentence(failure, mainClass));
        List<String> frames = stacks || FailureText.isPrograms(failure) ? FailureText.frames(failure) : List.of();
        frames.forEach(terminal.err()::println);
    }

    void finished(WatchedJobs.WatchedJob job, long millis) {
        if (summary) {
            JobReading reading = JobReading.of(job.job().readings());
            double rate = reading.rowsIn() * 1000.0 / Math.max(1, millis);
            terminal.note("'" + job.name() + "' finished in " + Quantity.duration(millis) + ": "
                    + Quantity.of(reading.rowsIn()) + " rows read, " + Quantity.of(rate) + " rows/s.");
        }
    }

    void cancelled(WatchedJobs.WatchedJob job, long millis) {
        terminal.note("'" + job.name() + "' was cancelled after " + Quantity.duration(millis) + ".");
    }
}
