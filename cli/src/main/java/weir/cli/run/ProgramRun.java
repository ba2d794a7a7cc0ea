package weir.cli.run;

import java.util.List;
import java.util.function.IntConsumer;
import weir.base.Platform;
import weir.base.Threads;
import weir.cli.command.ExitCode;
import weir.cli.control.ControlDirectory;
import weir.cli.control.ControlServer;
import weir.cli.control.ControlledJobs;
import weir.cli.program.Program;
import weir.embedded.EmbeddedLauncher;
import weir.job.InstalledLauncher;
import weir.job.Job;
import weir.job.Verdict;

/** One program from its main method to the end of the last job that it launched. */
final class ProgramRun {
    /** How long jobs may take to close their files after they were cancelled. */
    private static final long STOP_MILLIS = 1_000;

    private final Program program;
    private final RunSettings settings;
    private final Talk talk;
    private final Platform platform;
    private final IntConsumer exit;
    private final WatchedJobs jobs;
    private final LastWords lastWords;
    private final Deadline deadline;
    private Threads.Handle deadlineThread;

    ProgramRun(Program program, RunSettings settings, Talk talk, Platform platform, IntConsumer exit) {
        this.program = program;
        this.settings = settings;
        this.talk = talk;
        this.platform = platform;
        this.exit = exit;
        this.jobs = new WatchedJobs(platform.clock());
        this.lastWords = new LastWords(jobs, talk, platform.threads());
        this.deadline = new Deadline(settings.timeoutMillis(), platform.clock(), platform.threads(), this::timeOver);
    }

    /** Runs it in this thread and returns the exit code. */
    int run(List<String> arguments) {
        Thread.setDefaultUncaughtExceptionHandler(lastWords);
        InstalledLauncher.install(new EmbeddedLauncher(this::check, jobs::watch), settings.settings());
        platform.threads().atExit("weir-stop", this::interrupted);
        ControlServer control = new ControlServer(
                ControlDirectory.ofUser(),
                new ControlledJobs(jobs::controlled),
                platform.threads(),
                talk.terminal()::note);
        control.start();
        if (settings.timeoutMillis() > 0) {
            deadlineThread = platform.threads().start("weir-deadline", deadline);
        }
        int exitCode = talk.status() != null ? runWithProgress(arguments) : runToEnd(arguments);
        control.finish();
        return exitCode;
    }

    private int runWithProgress(List<String> arguments) {
        ProgressDisplay display = new ProgressDisplay(jobs, talk.status(), platform.clock(), platform.threads());
        System.setOut(talk.terminal().out());
        System.setErr(talk.terminal().err());
        platform.threads().start("weir-progress", display);
        try {
            return runToEnd(arguments);
        } finally {
            display.close();
        }
    }

    private int runToEnd(List<String> arguments) {
        try {
            program.run(arguments);
            jobs.awaitAll();
            deadline.meet();
            jobs.all().forEach(job -> talk.finished(job, millisSince(job)));
            return deadline.isOver() ? timedOut() : ExitCode.OK;
        } catch (Throwable failure) {
            return failed(failure);
        }
    }

    /** What fails because all was told to stop needs no telling. */
    private int failed(Throwable failure) {
        if (deadline.isOver()) {
            return timedOut();
        } else if (!jobs.isStopping()) {
            deadline.meet();
            tell(failure);
        }
        return ExitCode.FAILED;
    }

    private void tell(Throwable failure) {
        Throwable cause = failure instanceof OutOfMemoryError symptom ? jobs.failureBehind(symptom) : failure;
        lastWords.say(cause, program.mainClass());
    }

    private void check(Job job) {
        talk.promises(Verdict.of(job));
        Verdict.require(job, settings.required());
    }

    /** Lets the thread that stops the jobs say so before the process ends. */
    private int timedOut() {
        try {
            deadlineThread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.TIMED_OUT;
    }

    private void timeOver() {
        talk.terminal().error("The time given with --timeout is over.");
        stop();
        exit.accept(ExitCode.TIMED_OUT);
    }

    private void interrupted() {
        if (!jobs.isStopping()) {
            stop();
        }
    }

    private void stop() {
        jobs.stop(STOP_MILLIS).forEach(job -> talk.cancelled(job, millisSince(job)));
    }

    private long millisSince(WatchedJobs.WatchedJob job) {
        return (platform.clock().nanoTime() - job.startedNanos()) / 1_000_000;
    }
}
