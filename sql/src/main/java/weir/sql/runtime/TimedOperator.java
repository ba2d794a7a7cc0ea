package weir.sql.runtime;

import java.io.IOException;
import java.util.List;
import weir.batch.Batch;
import weir.operators.keyed.KeyedTimers;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.spi.ProcessingTimers;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.sql.table.Field;
import weir.types.RowKind;

/** An operator with state by key, and timers by key that tell it when time has come for something. */
abstract class TimedOperator extends KeyedBatchOperator {
    static final byte INSERT = RowKind.INSERT.toByteValue();

    /** Results leave when there are so many, however many windows end at once. */
    private static final int FULL = 1_024;

    protected final KeyedTimers timers;

    TimedOperator(OperatorContext context, Receiver<Object> out, List<Field> schema, Keys keys) {
        super(context, out, schema, keys);
        this.timers = new KeyedTimers(state, new SendingTimers(), (time, domain) -> onTimer(time));
    }

    /** A timer of the current key is due. */
    protected abstract void onTimer(long time) throws Exception;

    /** Completes a row of the results. */
    protected final void endRow(byte kind) throws Exception {
        results.endRow(Batch.NO_TIME, kind);
        if (results.size() >= FULL) {
            send();
        }
    }

    @Override
    protected void onTime(long watermark) throws Exception {
        timers.onWatermark(watermark);
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        super.snapshot(target);
        timers.snapshot(target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        super.restore(source);
        timers.restore(source, keys.owned(context.slice()));
    }

    /** The clock's timers, after which the results leave. */
    private final class SendingTimers implements ProcessingTimers {
        @Override
        public long currentTimeMillis() {
            return context.processingTimers().currentTimeMillis();
        }

        @Override
        public void schedule(long timeMillis, Callback callback) {
            context.processingTimers().schedule(timeMillis, time -> {
                callback.onProcessingTime(time);
                send();
            });
        }
    }

    /** A factory of operators that copy what they keep, and are as far as the watermark for all keys. */
    record Factory(OperatorFactory<Object> factory) implements OperatorFactory<Object> {
        @Override
        public Operator create(OperatorContext context, Receiver<Object> out) throws Exception {
            return factory.create(context, out);
        }

        @Override
        public boolean sharesTime() {
            return true;
        }

        @Override
        public boolean keepsInput() {
            return false;
        }
    }
}
