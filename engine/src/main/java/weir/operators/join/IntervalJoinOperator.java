package weir.operators.join;

import java.io.IOException;
import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.process.ProcessJoinFunction;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.time.TimeDomain;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.operators.basic.FunctionLife;
import weir.operators.context.Metrics;
import weir.operators.context.SideOutputs;
import weir.operators.keyed.KeyedTimers;
import weir.operators.keyed.OwnedKeys;
import weir.spi.OperatorContext;
import weir.spi.OperatorMetrics;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.spi.TwoInputOperator;
import weir.state.KeyedState;

/**
 * Hands every pair of rows of one key that lie within the bounds to a function, as soon as the second of them is there. A
 * row with a time before the watermark is late and joins nothing. A template for {@link weir.spi.Specialized}.
 */
final class IntervalJoinOperator<A, B, O> extends TwoInputOperator<A, B, O>
        implements Collector<O>, KeyedTimers.Listener {
    private static final String ROWS = "rows to be joined";

    private final ProcessJoinFunction<A, B, O> function;
    private final IntervalPairing<A, B> pairing;
    private final long lower;
    private final long upper;
    private final KeyedState state;
    private final KeyedTimers timers;
    private final FunctionLife life;
    private final SideOutputs sideOutputs;
    private final PairContext<A, B, O> pair;
    private final OperatorMetrics.Count dropped;
    private ValueState<JoinRows<A, B>> rowsOfKey;

    IntervalJoinOperator(
            OperatorContext context,
            Receiver<O> out,
            ProcessJoinFunction<A, B, O> function,
            IntervalPairing<A, B> pairing) {
        super(context, out);
        this.function = function;
        this.pairing = pairing;
        this.lower = pairing.bounds().lowerMillis();
        this.upper = pairing.bounds().upperMillis();
        this.state = KeyedState.of(context);
        this.timers = new KeyedTimers(state, context.processingTimers(), this);
        this.life = new FunctionLife(function, context, state);
        this.sideOutputs = new SideOutputs(context);
        this.pair = new PairContext<>(function, sideOutputs);
        this.dropped = context.metrics().count(Metrics.LATE_RECORDS_DROPPED);
    }

    @Override
    public void open() throws Exception {
        rowsOfKey = state.getState(new ValueStateDescriptor<>(ROWS, new JoinRowsSerializer<>()));
        life.open();
    }

    @Override
    public void onFirst(A row, long time) throws Exception {
        if (isLate(row, time)) {
            late(row, time, pairing.lateLeft());
            return;
        }
        JoinRows<A, B> rows = rows(keyOfLeft(row));
        rows.left.add(time, row);
        keep(rows, IntervalBounds.shifted(time, pairing.bounds().leftPatience()));
        TimedRows<B> others = rows.right;
        long last = IntervalBounds.shifted(time, upper);
        for (int at = others.indexFrom(IntervalBounds.shifted(time, lower)); at < others.size(); at++) {
            if (others.time(at) > last) {
                break;
            }
            pair(row, time, others.row(at), others.time(at));
        }
    }

    @Override
    public void onSecond(B row, long time) throws Exception {
        if (isLate(row, time)) {
            late(row, time, pairing.lateRight());
            return;
        }
        JoinRows<A, B> rows = rows(keyOfRight(row));
        rows.right.add(time, row);
        keep(rows, IntervalBounds.shifted(time, pairing.bounds().rightPatience()));
        TimedRows<A> others = rows.left;
        long last = IntervalBounds.shifted(time, -lower);
        for (int at = others.indexFrom(IntervalBounds.shifted(time, -upper)); at < others.size(); at++) {
            if (others.time(at) > last) {
                break;
            }
            pair(others.row(at), others.time(at), row, time);
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        timers.onWatermark(watermark);
        out.onWatermark(watermark);
    }

    @Override
    public void onTimer(long timestamp, TimeDomain domain) throws Exception {
        JoinRows<A, B> rows = rowsOfKey.value();
        if (rows == null) {
            return;
        }
        rows.removeDue(timers.currentWatermark(), pairing.bounds());
        if (rows.isEmpty()) {
            rowsOfKey.clear();
        } else {
            rows.nextDeparture = JoinRows.NEVER;
            keep(rows, rows.firstDeparture(pairing.bounds()));
        }
    }

    @Override
    public void collect(O record) {
        try {
            out.onRow(record, pair.getTimestamp());
        } catch (Exception e) {
            throw context.failure(e, record);
        }
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        life.snapshot(target);
        state.snapshot(target);
        timers.snapshot(target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        OwnedKeys owned = new OwnedKeys(context.slice());
        life.restore(source);
        state.restore(source, owned);
        timers.restore(source, owned);
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

    private boolean isLate(Object row, long time) {
        if (time == Batch.NO_TIME) {
            throw context.failure(
                    new WeirException("An interval join needs the time of every record, and this one has none. Call"
                            + " assignTimestampsAndWatermarks(...) before keyBy."),
                    row);
        }
        return time < timers.currentWatermark();
    }

    private <T> void late(T row, long time, OutputTag<T> tag) {
        if (tag == null) {
            dropped.add(1);
        } else {
            sideOutputs.emit(tag, row, time);
        }
    }

    private Object keyOfLeft(A row) {
        try {
            return pairing.keys().first().getKey(row);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    private Object keyOfRight(B row) {
        try {
            return pairing.keys().second().getKey(row);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    private JoinRows<A, B> rows(Object key) throws Exception {
        state.select(key);
        JoinRows<A, B> rows = rowsOfKey.value();
        return rows == null ? new JoinRows<>() : rows;
    }

    /** Stores the rows of the current key and sees to it that they are looked after at {@code departure}. */
    private void keep(JoinRows<A, B> rows, long departure) throws Exception {
        if (departure < rows.nextDeparture) {
            rows.nextDeparture = departure;
            timers.registerEventTimeTimer(departure);
        }
        rowsOfKey.update(rows);
    }

    private void pair(A left, long leftTime, B right, long rightTime) {
        pair.set(leftTime, rightTime);
        try {
            function.processElement(left, right, pair, this);
        } catch (Exception e) {
            throw context.failure(e, "(" + left + ", " + right + ")");
        }
    }
}
