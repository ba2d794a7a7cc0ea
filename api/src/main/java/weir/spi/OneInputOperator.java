package weir.spi;

/** An operator with one input. Subclasses have to say what a row does; watermarks and idleness pass unless they say. */
public abstract class OneInputOperator<I, O> extends Receiver<I> implements Operator {
    protected final OperatorContext context;
    protected final Receiver<O> out;

    protected OneInputOperator(OperatorContext context, Receiver<O> out) {
        this.context = context;
        this.out = out;
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        out.onWatermark(watermark);
    }

    @Override
    public void onIdle(boolean idle) throws Exception {
        out.onIdle(idle);
    }
}
