package weir.cli.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import weir.base.Threads;
import weir.cli.command.ExitCode;
import weir.job.RunningJob;

/**
 * Tells what ended a thread that nobody waits for. When memory is full, a job may not even get as far as telling its failure;
 * then this ends the process with one sentence rather than let it crawl on. It creates no object on that way. Where several
 * threads fail for lack of memory, one speaks.
 */
final class LastWords implements Thread.UncaughtExceptionHandler {
    private static final int LONGEST_LINE = 2_000;
    private static final int RESERVE_BYTES = 512 * 1024;

    /** What another thread gets for writing one line; it ends the process then. */
    private static final long OTHERS_NANOS = 5_000_000_000L;

    private final WatchedJobs jobs;
    private final Talk talk;
    private final Threads threads;
    private boolean told;
    /** Set free for the last words: what jobs tell of themselves takes some memory. */
    private byte[] reserve = new byte[RESERVE_BYTES];

    private final byte[] line = new byte[LONGEST_LINE];
    private int length;
    private final OutputStream err = new FileOutputStream(FileDescriptor.err);
    private final String advice;

    LastWords(WatchedJobs jobs, Talk talk, Threads threads) {
        this.threads = threads;
        this.jobs = jobs;
        this.talk = talk;
        long heapMb = Runtime.getRuntime().maxMemory() / (1024 * 1024);
        this.advice = "' ran out of memory; the heap may grow to " + heapMb
                + " MB. Give it more, for instance with WEIR_JAVA_OPTS=-Xmx" + 2 * heapMb + "m.";
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (failure instanceof VirtualMachineError || failure instanceof LinkageError) {
            if (claim()) {
                end(thread);
            }
        } else {
            talk.failure(failure, "Thread '" + thread.getName() + "'");
        }
    }

    /** Tells why the program fails, unless another thread is about to end the process with its own last words. */
    void say(Throwable failure, String mainClass) {
        if (!claim()) {
            threads.parkNanos(OTHERS_NANOS);
            return;
        }
        if (isLackOfMemory(failure) && !jobs.all().isEmpty()) {
            end(Thread.currentThread());
        }
        talk.failure(failure, mainClass);
    }

    private static boolean isLackOfMemory(Throwable failure) {
        return failure instanceof OutOfMemoryError || failure.getCause() instanceof OutOfMemoryError;
    }

    /** Whether the caller is the first. A lock takes no memory; an atomic's first use does. */
    private synchronized boolean claim() {
        boolean first = !told;
        told = true;
        return first;
    }

    /** Whatever happens on the way, the process ends here. */
    private void end(Thread thread) {
        if (reserve != null) {
            reserve = null;
        }
        try {
            write(thread);
        } finally {
            Runtime.getRuntime().halt(ExitCode.FAILED);
        }
    }

    private void write(Thread thread) {
        try {
            addLine(thread);
        } catch (OutOfMemoryError others) {
            // Other threads were quicker to take what was set free; by now they too have given up.
            addLine(thread);
        }
        try {
            err.write(line, 0, length);
        } catch (IOException nobodyListens) {
            length = 0;
        }
    }

    private void addLine(Thread thread) {
        length = 0;
        add("error: ");
        addSentence(thread);
        line[length++] = '\n';
    }

    /** The sentence of the job that failed, if it could still be made, else one that was ready from the start. */
    private void addSentence(Thread thread) {
        String task = null;
        for (int index = 0; index < jobs.all().size(); index++) {
            RunningJob job = jobs.all().get(index).job();
            if (job.failure() != null && job.failure().getMessage() != null) {
                add(job.failure().getMessage());
                return;
            }
            task = task == null ? job.failedTask() : task;
        }
        add(task == null ? "Thread '" : "Task '");
        add(task == null ? thread.getName() : task);
        add(advice);
    }

    /** Letters outside of ASCII become question marks, which takes no encoder. */
    private void add(String text) {
        for (int index = 0; index < text.length() && length < LONGEST_LINE - 1; index++) {
            char letter = text.charAt(index);
            line[length++] = (byte) (letter < 128 ? letter : '?');
        }
    }
}
