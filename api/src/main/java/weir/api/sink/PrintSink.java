package weir.api.sink;

import java.io.PrintStream;

/**
 * Prints every record as a line. In front of it stands the sink's identifier, if it has one, and the number of the
 * subtask from 1, if there are several: {@code "id:2> "}, {@code "id> "}, {@code "2> "} or nothing.
 */
public final class PrintSink<IN> implements Sink<IN> {
    private static final long serialVersionUID = 1L;

    private final String sinkIdentifier;
    private final boolean stdErr;

    public PrintSink() {
        this("", false);
    }

    /** {@code stdErr} prints to the standard error stream instead of the standard output. */
    public PrintSink(boolean stdErr) {
        this("", stdErr);
    }

    public PrintSink(String sinkIdentifier) {
        this(sinkIdentifier, false);
    }

    public PrintSink(String sinkIdentifier, boolean stdErr) {
        this.sinkIdentifier = sinkIdentifier;
        this.stdErr = stdErr;
    }

    @Override
    public SinkWriter<IN> createWriter(WriterInitContext context) {
        String prefix = prefix(sinkIdentifier, context.getSubtaskId(), context.getNumberOfParallelSubtasks());
        return new PrintWriter<>(prefix, stdErr ? System.err : System.out);
    }

    /** What stands in front of each line of one subtask. */
    static String prefix(String sinkIdentifier, int subtask, int parallelism) {
        String identifier = sinkIdentifier == null ? "" : sinkIdentifier;
        String number = parallelism > 1 ? String.valueOf(subtask + 1) : "";
        String colon = identifier.isEmpty() || number.isEmpty() ? "" : ":";
        String both = identifier + colon + number;
        return both.isEmpty() ? "" : both + "> ";
    }

    @Override
    public String toString() {
        return "Print to " + (stdErr ? "System.err" : "System.out");
    }

    private record PrintWriter<IN>(String prefix, PrintStream target) implements SinkWriter<IN> {
        @Override
        public void write(IN element, Context context) {
            target.print(prefix + element + "\n"); // one call, so that lines of two subtasks never mix
        }

        @Override
        public void flush(boolean endOfInput) {
            target.flush();
        }

        @Override
        public void close() {}
    }
}
