package weir.operators.basic;

import weir.api.Collector;
import weir.api.process.ProcessFunction;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** Hands each row with its time to a process function of a stream without keys; a template for {@link weir.spi.Specialized}. */
final class ProcessOperator<I, O> extends FunctionOperator<I, O> implements Collector<O> {
    private final ProcessFunction<I, O> function;
    private final UnkeyedContext<I, O> functionContext;
    private long time;

    ProcessOperator(OperatorContext context, Receiver<O> out, ProcessFunction<I, O> function) {
        super(context, out, function, null);
        this.function = function;
        this.functionContext = new UnkeyedContext<>(function, context);
    }

    @Override
    public void onRow(I row, long rowTime) throws Exception {
        time = rowTime;
        functionContext.time = rowTime;
        try {
            function.processElement(row, functionContext, this);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        functionContext.watermark = watermark;
        out.onWatermark(watermark);
    }

    @Override
    public void collect(O record) {
        try {
            out.onRow(record, time);
        } catch (Exception e) {
            throw context.failure(e, record);
        }
    }
}
