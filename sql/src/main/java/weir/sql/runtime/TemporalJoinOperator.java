package weir.sql.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.table.Field;
import weir.types.Row;
import weir.types.RowKind;

/**
 * Joins each left row with the version of the right row that held at its time. It waits with a left row until the watermark has
 * passed it, so that all versions are known, and forgets versions that no later row can ask for.
 */
final class TemporalJoinOperator extends TimedPairOperator {
    private final JoinRules rules;
    private ListState<Waiting> waiting;
    private MapState<Long, Version> versions;
    private ValueState<Long> timer;

    /** A left row until its time has come; {@code watermark} is how far that had come before the row. */
    record Waiting(long time, Row row, byte kind, long watermark) {}

    /** A version of the right row: what holds from a time on; not {@code present} where the row was deleted. */
    record Version(Row row, boolean present) {}

    TemporalJoinOperator(OperatorContext context, Receiver<Object> out, List<Field> schema, TimedPairs pairs) {
        super(context, out, schema, pairs);
        this.rules = pairs.rules();
    }

    @Override
    public void open() {
        waiting = state.getListState(new ListStateDescriptor<>("waiting", Waiting.class));
        versions = state.getMapState(new MapStateDescriptor<>("versions", Long.class, Version.class));
        timer = state.getState(new ValueStateDescriptor<>("timer", Long.class));
    }

    @Override
    protected void onRows(int side, Batch batch, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            if (keys.matchNothing(side, batch, i)) {
                if (side == LEFT) {
                    show(Rows.of(batch, i), null, batch.kind(i));
                }
                continue;
            }
            select(side, batch, i);
            long time = times.of(side, batch, i);
            if (side == LEFT) {
                waiting.add(new Waiting(time, Rows.of(batch, i), batch.kind(i), timers.watermark()));
                callAt(time);
            } else if (batch.kind(i) != RowKind.UPDATE_BEFORE.toByteValue()) {
                versions.put(time, new Version(Rows.of(batch, i), batch.kind(i) != DELETE));
                callAt(time);
            }
        }
    }

    /** One timer a key, for the first thing that it waits for. */
    private void callAt(long time) throws Exception {
        Long set = timer.value();
        if (set == null || time < set) {
            if (set != null) {
                timers.delete(set, null);
            }
            timers.register(time, null);
            timer.update(time);
        }
    }

    @Override
    protected void onTime(long watermark) throws Exception {
        timers.advance(watermark, (timestamp, nothing) -> join());
    }

    private void join() throws Exception {
        timer.clear();
        TreeMap<Long, Version> known = new TreeMap<>();
        for (Map.Entry<Long, Version> version : versions.entries()) {
            known.put(version.getKey(), version.getValue());
        }
        List<Waiting> later = new ArrayList<>();
        for (Waiting row : all()) {
            if (row.time() <= timers.watermark()) {
                join(row, known.floorEntry(row.time()));
            } else {
                later.add(row);
                callAt(row.time());
            }
        }
        waiting.update(later);
        forget(known);
    }

    /** A row that came behind time may be of one whose version is forgotten. */
    private void join(Waiting row, Map.Entry<Long, Version> version) throws Exception {
        boolean lost = version == null
                && row.time() <= row.watermark()
                && !rules.shape().showsAlone(LEFT);
        if (lost) {
            late.take(LEFT, row.row(), row.time(), row.watermark());
        } else {
            show(row.row(), version == null ? null : version.getValue(), row.kind());
        }
    }

    private List<Waiting> all() throws Exception {
        List<Waiting> all = new ArrayList<>();
        Iterable<Waiting> kept = waiting.get();
        if (kept != null) {
            kept.forEach(all::add);
        }
        return all;
    }

    /** The version that holds now stays, and those to come. */
    private void forget(TreeMap<Long, Version> known) throws Exception {
        Long present = known.floorKey(timers.watermark());
        if (present != null) {
            for (Long old : known.headMap(present).keySet()) {
                versions.remove(old);
            }
        }
        Long next = known.higherKey(timers.watermark());
        if (next != null) {
            callAt(next);
        }
    }

    private void show(Row left, Version version, byte kind) throws Exception {
        boolean pair = version != null && version.present() && rules.condition().holds(left, version.row());
        if (pair || rules.shape().showsAlone(LEFT)) {
            append(left, 0, rules.shape().leftWidth());
            append(
                    pair ? version.row() : null,
                    rules.shape().leftWidth(),
                    rules.shape().rightWidth());
            endRow(kind);
        }
    }
}
