package weir.api.sink;

import java.io.PrintStream;
import weir.api.process.OpenContext;

/** Prints as {@link PrintSink} does, in the older shape of a sink. */
public class PrintSinkFunction<IN> extends RichSinkFunction<IN> {
    private static final long serialVersionUID = 1L;

    private final String sinkIdentifier;
    private final boolean stdErr;
    private transient String prefix;
    private transient PrintStream target;

    public PrintSinkFunction() {
        this(false);
    }

    public PrintSinkFunction(boolean stdErr) {
        this("", stdErr);
    }

    public PrintSinkFunction(String sinkIdentifier, boolean stdErr) {
        this.sinkIdentifier = sinkIdentifier;
        this.stdErr = stdErr;
    }

    @Override
    public void open(OpenContext openContext) throws Exception {
        super.open(openContext);
        prefix = PrintSink.prefix(
                sinkIdentifier,
                getRuntimeContext().getTaskInfo().getIndexOfThisSubtask(),
                getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks());
        target = stdErr ? System.err : System.out;
    }

    @Override
    public void invoke(IN value) {
        target.print(prefix + value + "\n");
    }

    @Override
    public String toString() {
        return "Print to " + (stdErr ? "System.err" : "System.out");
    }
}
