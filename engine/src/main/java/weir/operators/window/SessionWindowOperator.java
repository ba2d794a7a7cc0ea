package weir.operators.window;

import java.io.IOException;
import weir.api.functions.KeySelector;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.operators.keyed.OperatorTime;
import weir.operators.keyed.OwnedKeys;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/**
 * Event-time sessions of one gap, of a reduce or aggregate function, with the default trigger and no allowed lateness: a
 * row that extends a session costs one look-up of its key and no timer. A template for {@link weir.spi.Specialized}.
 */
final class SessionWindowOperator<IN, OUT, R> extends OneInputOperator<IN, R> {
    private final KeySelector<IN, ?> keySelector;
    private final Fold<IN, OUT> fold;
    private final Sessions<IN, OUT> sessions;
    private final KeyResults<OUT> results;
    private final LateRows<IN> lateRows;
    private final ValueType<Object> keyType = new ValueType<>();
    private final OperatorTime time = new OperatorTime();

    SessionWindowOperator(
            OperatorContext context,
            Receiver<R> out,
            KeySelector<IN, ?> keySelector,
            Sessions<IN, OUT> sessions,
            KeyResults<OUT> results,
            LateRows<IN> lateRows) {
        super(context, out);
        this.keySelector = keySelector;
        this.fold = sessions.fold();
        this.sessions = sessions;
        this.results = results;
        this.lateRows = lateRows;
    }

    @Override
    public void open() throws Exception {
        results.open();
    }

    @Override
    public void release() throws Exception {
        results.release();
    }

    @Override
    public void onRow(IN row, long timestamp) throws Exception {
        try {
            int session = sessions.sessionFor(keyOf(row, timestamp), timestamp, time.watermark());
            if (session >= 0) {
                fold.add(sessions.cells, session, row);
            } else if (session != Integer.MIN_VALUE) {
                fold.first(sessions.cells, ~session, row);
            } else {
                lateRows.accept(row, timestamp);
            }
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    private Object keyOf(IN row, long timestamp) throws Exception {
        Object key = keySelector.getKey(row);
        if (key == null || timestamp == Batch.NO_TIME) {
            throw new WeirException(RowCheck.complaint(context.name(), row, key));
        }
        return key;
    }

    @Override
    public void onWatermark(long newWatermark) throws Exception {
        long watermark = time.advance(newWatermark);
        results.advance(watermark);
        if (sessions.nextDue() <= watermark) {
            close(watermark);
        }
        out.onWatermark(newWatermark);
    }

    private void close(long watermark) throws Exception {
        try {
            sessions.closeUpTo(watermark, results);
        } catch (Exception e) {
            throw context.failure(e, "the sessions that ended by " + watermark);
        }
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        results.snapshot(target);
        DataOutputView section = target.section(StateOutput.OPERATOR);
        section.writeLong(time.watermark());
        sessions.snapshot(section, keyType);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        OwnedKeys owned = new OwnedKeys(context.slice());
        for (StateInput.Part part : source.parts(StateOutput.OPERATOR)) {
            DataInputView section = part.open();
            time.takeOver(section.readLong());
            sessions.restore(section, keyType, owned);
        }
        results.restore(source);
        results.advance(time.watermark());
    }
}
