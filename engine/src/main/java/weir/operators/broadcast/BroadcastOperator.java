package weir.operators.broadcast;

import java.io.IOException;
import java.util.List;
import weir.api.Collector;
import weir.api.process.BroadcastProcessFunction;
import weir.api.state.MapStateDescriptor;
import weir.operators.basic.FunctionLife;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.spi.TwoInputOperator;

/** Joins a stream without keys, the first input, with a broadcast one; a template for {@link weir.spi.Specialized}. */
final class BroadcastOperator<A, B, O> extends TwoInputOperator<A, B, O> implements Collector<O> {
    private final BroadcastProcessFunction<A, B, O> function;
    private final FunctionLife life;
    private final BroadcastStates states;
    private final Moment moment;
    private final ReadingContext<A, B, O> readingContext;
    private final WritingContext<A, B, O> writingContext;

    BroadcastOperator(
            OperatorContext context,
            Receiver<O> out,
            BroadcastProcessFunction<A, B, O> function,
            List<MapStateDescriptor<?, ?>> descriptors) {
        super(context, out);
        this.function = function;
        this.life = new FunctionLife(function, context);
        this.states = new BroadcastStates(context.name(), descriptors);
        this.moment = new Moment(context);
        this.readingContext = new ReadingContext<>(function, moment, states);
        this.writingContext = new WritingContext<>(function, moment, states);
    }

    @Override
    public void open() throws Exception {
        life.open();
    }

    @Override
    public void onFirst(A row, long time) throws Exception {
        moment.time = time;
        try {
            function.processElement(row, readingContext, this);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    @Override
    public void onSecond(B row, long time) throws Exception {
        moment.time = time;
        try {
            function.processBroadcastElement(row, writingContext, this);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        moment.watermark = watermark;
        out.onWatermark(watermark);
    }

    @Override
    public void collect(O record) {
        try {
            out.onRow(record, moment.time);
        } catch (Exception e) {
            throw context.failure(e, record);
        }
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        life.snapshot(target);
        states.snapshot(target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        life.restore(source);
        states.restore(source, context.slice());
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
