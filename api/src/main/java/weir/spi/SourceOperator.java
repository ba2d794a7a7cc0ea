package weir.spi;

/** An operator without input. */
public abstract class SourceOperator<O> implements Operator {
    protected final OperatorContext context;
    protected final Receiver<O> out;

    protected SourceOperator(OperatorContext context, Receiver<O> out) {
        this.context = context;
        this.out = out;
    }

    /** Emits up to about {@code maxRows} rows without ever blocking; DONE after the last row and the final watermark. */
    public abstract Progress produce(int maxRows) throws Exception;

    /** Takes the place of open where a snapshot says that this source had ended: it has nothing to send but that. */
    public void resumeEnded() throws Exception {
        out.onWatermark(Long.MAX_VALUE);
    }

    /**
     * Asks for a cut: a moment between two rows at which the source's state stands for exactly the rows before it. True if
     * that is now. Else {@link #produce} goes on being called until it comes to the cut, which {@link #isAtCut} then says.
     */
    public boolean prepareCut(long checkpointId) throws Exception {
        return true;
    }

    /** True once the cut that was asked for last has been reached; the source is then left alone until its snapshot. */
    public boolean isAtCut() {
        return true;
    }

    /** Sends the end of time behind the cut that was reached last: the job is about to end for good. */
    public void endTime() throws Exception {
        out.onWatermark(Long.MAX_VALUE);
    }

    /** The part of a bounded input that has been read, from 0 to 1; NaN where nobody knows. */
    public double fractionRead() {
        return Double.NaN;
    }
}
