package weir.spi;

/** An operator with two inputs that share its state; the engine merges their time by the minimum. */
public abstract class TwoInputOperator<A, B, O> implements Operator {
    protected final OperatorContext context;
    protected final Receiver<O> out;

    protected TwoInputOperator(OperatorContext context, Receiver<O> out) {
        this.context = context;
        this.out = out;
    }

    public abstract void onFirst(A row, long time) throws Exception;

    public abstract void onSecond(B row, long time) throws Exception;

    /** The minimum of both inputs' watermarks has moved to {@code watermark}. */
    public void onWatermark(long watermark) throws Exception {
        out.onWatermark(watermark);
    }

    /** Both inputs are idle, or (false) one of them is back. */
    public void onIdle(boolean idle) throws Exception {
        out.onIdle(idle);
    }
}
