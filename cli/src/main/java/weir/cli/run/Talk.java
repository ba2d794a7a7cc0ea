package weir.cli.run;

import java.util.List;
import weir.cli.line.Line;
import weir.cli.terminal.StatusLine;
import weir.cli.terminal.Terminal;

/**
 * How much a run tells besides its results.
 *
 * @param progress whether a status line moves while jobs run
 * @param summary whether a line at the end says how it went
 * @param stacks whether a failure of a job is followed by the user's frames
 */
record Talk(Terminal terminal, boolean progress, boolean summary, boolean stacks) {
    static Talk of(Line line, Terminal terminal) {
        boolean quiet = line.has("--quiet");
        boolean verbose = line.has("--verbose");
        return new Talk(
                terminal,
                terminal.watched() && !quiet && !line.has("--no-progress"),
                !quiet && (verbose || terminal.watched()),
                verbose || line.has("--stacktrace"));
    }

    StatusLine statusLine() {
        return new StatusLine(terminal);
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
