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

    /** The part of a bounded input that has been read, from 0 to 1; NaN where nobody knows. */
    public double fractionRead() {
        return Double.NaN;
    }
}
