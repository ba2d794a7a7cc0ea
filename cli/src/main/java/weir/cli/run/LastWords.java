package weir.cli.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import weir.cli.command.ExitCode;

/**
 * Tells what ended a thread that nobody waits for. When memory is full, a job may not even get as far as telling its failure;
 * then this ends the process with one sentence rather than let it crawl on. It creates no object on that way.
 */
final class LastWords implements Thread.UncaughtExceptionHandler {
    private final WatchedJobs jobs;
    private final Talk talk;
    private final OutputStream err = new FileOutputStream(FileDescriptor.err);
    private final String advice;

    LastWords(WatchedJobs jobs, Talk talk) {
        this.jobs = jobs;
        this.talk = talk;
        long heapMb = Runtime.getRuntime().maxMemory() / (1024 * 1024);
        this.advice = "' ran out of memory; the heap may grow to " + heapMb
                + " MB. Give it more, for instance with WEIR_JAVA_OPTS=-Xmx" + 2 * heapMb + "m.";
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (failure instanceof VirtualMachineError || failure instanceof LinkageError) {
            try {
                write("error: ");
                writeSentence(thread);
                write("\n");
            } catch (IOException nobodyListens) {
                Runtime.getRuntime().halt(ExitCode.FAILED);
            }
            Runtime.getRuntime().halt(ExitCode.FAILED);
        }
        talk.failure(failure, "Thread '" + thread.getName() + "'");
    }

    /** The sentence of the job that failed, if it could still be made, else one that was ready from the start. */
    private void writeSentence(Thread thread) throws IOException {
        for (int index = 0; index < jobs.all().size(); index++) {
            Throwable told = jobs.all().get(index).job().failure();
            if (told != null && told.getMessage() != null) {
                write(told.getMessage());
                return;
            }
        }
        write("Thread '");
        write(thread.getName());
        write(advice);
    }

    /** Letters outside of ASCII become question marks, which takes no encoder. */
    private void write(String text) throws IOException {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            err.write(letter < 128 ? letter : '?');
        }
    }
}
