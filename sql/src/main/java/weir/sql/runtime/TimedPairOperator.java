package weir.sql.runtime;

import java.io.IOException;
import java.util.List;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.sql.late.LateRows;
import weir.sql.table.Field;

/** An operator with state by key over two inputs, and timers by key that tell it when event time has come for something. */
abstract class TimedPairOperator extends KeyedPairOperator {
    protected final EventTimers timers;
    protected final JoinTimes times;
    protected final LateRows late;

    TimedPairOperator(OperatorContext context, Receiver<Object> out, List<Field> schema, TimedPairs pairs) {
        super(context, out, schema, pairs.rules().keys());
        this.timers = new EventTimers(state);
        this.times = pairs.times();
        this.late = pairs.late();
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
}
