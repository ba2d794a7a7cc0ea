package weir.sql.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.PairCondition;
import weir.sql.plan.TimeBounds;
import weir.sql.table.Field;
import weir.types.Row;
import weir.types.TypeInformation;
import weir.types.Types;

/**
 * Joins rows whose times are close. A row waits for partners until the watermark says that none can come any more; a row of an
 * outer side that has found none by then leaves with NULLs. So nothing is ever taken back. Watermarks are held back by as much as
 * a result may be older than them. What late rows still find is what Flink's interval join has them find; one that finds nothing, and
 * would not leave by itself, is late.
 */
final class IntervalJoinOperator extends TimedPairOperator {
    private final JoinShape shape;
    private final PairCondition condition;
    private final Reach reach;
    private final List<MapState<Long, List<Waiting>>> waiting = new ArrayList<>();

    /** Up to which time rows of a side were given up when somebody looked last. */
    private final long[] given = {Long.MIN_VALUE, Long.MIN_VALUE};

    /** The sides for whose rows of the current key a timer is set. */
    private MapState<Integer, Boolean> cleaning;

    /** A row that may still find partners; {@code joined} if it has found one. */
    record Waiting(Row row, boolean joined) {}

    /**
     * Which partners a row of a side has: those whose time is at most {@code before} milliseconds before its own and at most
     * {@code after} behind it.
     */
    record Reach(long[] before, long[] after) {
        static Reach of(TimeBounds bounds) {
            return new Reach(
                    new long[] {bounds.upper(), -bounds.lower()}, new long[] {-bounds.lower(), bounds.upper()});
        }

        long delay() {
            return Math.max(0, Math.max(after[LEFT], after[RIGHT]));
        }
    }

    IntervalJoinOperator(
            OperatorContext context, Receiver<Object> out, List<Field> schema, TimedPairs pairs, Reach reach) {
        super(context, out, schema, pairs);
        this.shape = pairs.rules().shape();
        this.condition = pairs.rules().condition();
        this.reach = reach;
    }

    @Override
    public void open() {
        TypeInformation<List<Waiting>> rows = Types.LIST(TypeInformation.of(Waiting.class));
        waiting.add(state.getMapState(new MapStateDescriptor<>("left", Types.LONG, rows)));
        waiting.add(state.getMapState(new MapStateDescriptor<>("right", Types.LONG, rows)));
        cleaning = state.getMapState(new MapStateDescriptor<>("cleaning", Integer.class, Boolean.class));
    }

    @Override
    protected void onRows(int side, Batch batch, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            Row row = Rows.of(batch, i);
            if (keys.matchNothing(side, batch, i)) {
                showAlone(side, row);
            } else {
                select(side, batch, i);
                add(side, row, times.of(side, batch, i));
            }
        }
    }

    private void add(int side, Row row, long time) throws Exception {
        long last = time + reach.after()[side];
        boolean joined = false;
        if (given[1 - side] < last) {
            given[1 - side] = expired(1 - side);
            joined = join(side, row, time - reach.before()[side], last);
            giveUp(1 - side, given[1 - side]);
        }
        if (timers.watermark() < last) {
            List<Waiting> same = waiting.get(side).get(time);
            List<Waiting> rows = same == null ? new ArrayList<>() : new ArrayList<>(same);
            rows.add(new Waiting(row, joined));
            waiting.get(side).put(time, rows);
            if (!cleaning.contains(side)) {
                cleanAt(side, time);
            }
        } else if (!joined && shape.showsAlone(side)) {
            showAlone(side, row);
        } else if (!joined) {
            late.take(side, row, time, timers.watermark());
        }
    }

    /** Up to which time rows of a side have no partners to come. */
    private long expired(int side) {
        long now = timers.watermark();
        return now == Long.MAX_VALUE || now == Long.MIN_VALUE ? now : now - reach.after()[side] - 1;
    }

    private boolean join(int side, Row row, long first, long last) throws Exception {
        boolean joined = false;
        Map<Long, List<Waiting>> changed = new LinkedHashMap<>();
        for (Map.Entry<Long, List<Waiting>> entry : waiting.get(1 - side).entries()) {
            if (entry.getKey() >= first && entry.getKey() <= last) {
                List<Waiting> partners = new ArrayList<>();
                for (Waiting partner : entry.getValue()) {
                    boolean isPair = pair(side, row, partner.row());
                    joined |= isPair;
                    partners.add(isPair ? new Waiting(partner.row(), true) : partner);
                }
                changed.put(entry.getKey(), partners);
            }
        }
        if (joined && shape.showsAlone(1 - side)) {
            waiting.get(1 - side).putAll(changed);
        }
        return joined;
    }

    private boolean pair(int side, Row row, Row partner) throws Exception {
        Row left = side == LEFT ? row : partner;
        Row right = side == LEFT ? partner : row;
        if (!condition.holds(left, right)) {
            return false;
        }
        append(left, 0, shape.leftWidth());
        append(right, shape.leftWidth(), shape.rightWidth());
        endRow(INSERT);
        return true;
    }

    private void showAlone(int side, Row row) throws Exception {
        if (shape.showsAlone(side)) {
            append(side == LEFT ? row : null, 0, shape.leftWidth());
            append(side == RIGHT ? row : null, shape.leftWidth(), shape.rightWidth());
            endRow(INSERT);
        }
    }

    /** Lets go the rows of a side up to a time. */
    private void giveUp(int side, long upTo) throws Exception {
        List<Long> old = new ArrayList<>();
        for (Map.Entry<Long, List<Waiting>> entry : waiting.get(side).entries()) {
            if (entry.getKey() <= upTo) {
                old.add(entry.getKey());
                for (Waiting row : entry.getValue()) {
                    if (!row.joined()) {
                        showAlone(side, row.row());
                    }
                }
            }
        }
        for (Long time : old) {
            waiting.get(side).remove(time);
        }
    }

    private void cleanAt(int side, long time) throws Exception {
        cleaning.put(side, true);
        timers.register(time + reach.after()[side] + 1, side);
    }

    private void clean(int side) throws Exception {
        giveUp(side, expired(side));
        long first = Long.MAX_VALUE;
        for (long time : waiting.get(side).keys()) {
            first = Math.min(first, time);
        }
        if (first == Long.MAX_VALUE) {
            cleaning.remove(side);
        } else {
            cleanAt(side, first);
        }
    }

    @Override
    protected void onTime(long watermark) throws Exception {
        timers.advance(watermark, (timestamp, side) -> clean((Integer) side));
    }

    @Override
    protected long promise(long watermark) {
        return watermark == Long.MAX_VALUE
                ? watermark
                : Math.max(Long.MIN_VALUE + reach.delay(), watermark) - reach.delay();
    }
}
