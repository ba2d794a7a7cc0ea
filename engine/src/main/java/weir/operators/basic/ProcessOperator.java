package weir.operators.basic;

import java.io.IOException;
import weir.api.Collector;
import weir.api.process.ProcessFunction;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/** Hands each row with its time to a process function of a stream without keys; a template for {@link weir.spi.Specialized}. */
final class ProcessOperator<I, O> extends OneInputOperator<I, O> implements Collector<O> {
    private final ProcessFunction<I, O> function;
    private final FunctionLife life;
    private final UnkeyedContext<I, O> functionContext;
    private long time;

    ProcessOperator(OperatorContext context, Receiver<O> out, ProcessFunction<I, O> function) {
        super(context, out);
        this.function = function;
        this.life = new FunctionLife(function, context);
        this.functionContext = new UnkeyedContext<>(function, context);
    }

    @Override
    public void open() throws Exception {
        life.open();
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

    @Override
    public void snapshot(StateOutput target) throws IOException {
        life.snapshot(target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        life.restore(source);
    }

    @Override
    public void checkpointComplete(long checkpointId) throws Exception {
        life.checkpointComplete(checkpointId);
    }

    @Override
    public void checkpointAborted(long checkpointId) throws Exception {
        life.checkpointAborted(checkpointId);
    }

    @Override
    public void release() throws Exception {
        life.close();
    }
}
