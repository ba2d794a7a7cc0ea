package weir.sql.runtime;

import java.util.List;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.table.Field;

/** Sessions: rows of a key that follow each other within a gap. A row that is late for all of them is dropped. */
abstract class SessionOperator extends WindowOperator {
    private final long gap;
    private ValueState<KeySessions> sessions;

    SessionOperator(
            OperatorContext context,
            Receiver<Object> out,
            List<Field> schema,
            Keys keys,
            RowTimes times,
            long gapMillis) {
        super(context, out, schema, keys, times);
        this.gap = gapMillis;
    }

    /** What a session begins with, as state keeps it. */
    protected abstract Object newContent();

    protected abstract void add(Object content, Batch batch, int row) throws Exception;

    /** Adds what a later session has gathered. */
    protected abstract void merge(Object content, Object later) throws Exception;

    /** The session of the current key is over. */
    protected abstract void emit(KeySessions.Session session) throws Exception;

    @Override
    public void open() {
        sessions = state.getState(new ValueStateDescriptor<>("sessions", new KeySessions.Serializer()));
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        times.bind(batch);
        for (int row = from; row < to; row++) {
            select(batch, row);
            add(times.of(row), batch, row);
        }
    }

    private void add(long time, Batch batch, int row) throws Exception {
        KeySessions known = sessions.value();
        if (isOver(time + gap) && (known == null || !known.hasRoomFor(time, gap))) {
            times.tooLate(batch, row, timers.currentWatermark());
            return;
        }
        if (known == null) {
            known = new KeySessions();
            sessions.update(known);
        }
        add(known.at(time, gap, this::newContent, this::merge).content, batch, row);
        if (known.first().end() < known.expectedEnd) {
            known.expectedEnd = known.first().end();
            expect(known.expectedEnd);
        }
    }

    /** Sessions that have become longer since the timer was set are asked again at their end. */
    @Override
    protected void onTimer(long time) throws Exception {
        KeySessions known = sessions.value();
        if (known == null) {
            return;
        }
        while (!known.isEmpty() && due(known.first().end()) <= time) {
            emit(known.removeFirst());
        }
        if (known.isEmpty()) {
            sessions.clear();
        } else {
            known.expectedEnd = known.first().end();
            expect(known.expectedEnd);
        }
    }
}
