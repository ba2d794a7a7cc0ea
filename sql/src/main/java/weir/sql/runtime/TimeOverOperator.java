package weir.sql.runtime;

import java.util.List;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Accumulator;
import weir.sql.kernel.Aggregator;
import weir.sql.plan.Frame;
import weir.sql.plan.Plan;
import weir.types.Row;

/**
 * OVER in the order of time. Rows wait until the watermark has passed their time, and leave with the aggregates of their frame; by the
 * clock they leave at once. In a bounded frame, rows are kept to be taken back when they leave it.
 */
final class TimeOverOperator extends TimedOperator {
    /** So many rows of different keys are taken out of state on the heap before they are worked on. */
    private static final int ENOUGH = 1_024;

    private final RowTimes times;
    private final Aggregator aggregator;
    private final Frame frame;
    private final OverRows work;
    private final int width;

    /** Elsewhere than on the heap, groups are worked on while theirs is the current key. */
    private final int enough;

    private WaitingRows waiting;
    private ValueState<OverGroup> groups;
    private MapState<Object, Object> kept;

    TimeOverOperator(OperatorContext context, Receiver<Object> out, Plan.Over plan, WindowedGroups groups) {
        super(context, out, plan.schema(), groups.keys());
        this.times = groups.times();
        this.aggregator = groups.aggregator();
        this.frame = plan.frame();
        this.work = new OverRows(plan.input().schema());
        this.width = plan.input().schema().size();
        this.enough = context.settings().state().isOnHeap() ? ENOUGH : 1;
    }

    @Override
    public void open() {
        waiting = new WaitingRows(state);
        groups = state.getState(new ValueStateDescriptor<>("groups", new OverGroup.Serializer()));
        kept = state.getMapState(new MapStateDescriptor<>("frame", Object.class, Object.class));
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        times.bind(batch);
        for (int row = from; row < to; row++) {
            long time = times.of(row);
            select(batch, row);
            if (times.isOfClock()) {
                take(time, List.of(Rows.of(batch, row)));
            } else if (isLate(time)) {
                times.tooLate(batch, row, timers.currentWatermark());
            } else {
                waiting.add(time, Rows.of(batch, row));
                timers.registerEventTimeTimer(time);
            }
        }
        perform();
    }

    /** Without an end to the past the watermark decides; in a bounded frame, whether later rows have left. */
    private boolean isLate(long time) throws Exception {
        if (frame.isUnbounded()) {
            return time <= timers.currentWatermark();
        }
        OverGroup group = groups.value();
        return group != null && time <= group.latest;
    }

    @Override
    protected void onTime(long watermark) throws Exception {
        super.onTime(watermark);
        perform();
    }

    @Override
    protected void onTimer(long time) throws Exception {
        List<Row> due = waiting.remove(time);
        if (!due.isEmpty()) {
            take(time, due);
        }
        cleanUp(time);
    }

    /** The rows of one time: each by itself where rows are counted, else together. */
    private void take(long time, List<Row> rows) throws Exception {
        OverGroup group = groups.value();
        if (group == null) {
            group = new OverGroup(aggregator.create());
            groups.update(group);
        }
        group.latest = time;
        if (frame.rows()) {
            for (Row row : rows) {
                int number = enter(group, time, row);
                leave(group, group.next - frame.extent() - 1, Long.MIN_VALUE);
                work.emit(group.accumulator, number);
            }
        } else {
            takeTogether(group, time, rows);
        }
        planCleanUp(group, time);
        if (work.size() >= enough) {
            perform();
        }
    }

    private void takeTogether(OverGroup group, long time, List<Row> rows) throws Exception {
        int[] numbers = new int[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = enter(group, time, rows.get(i));
        }
        leave(group, Long.MIN_VALUE, time - frame.extent());
        for (int number : numbers) {
            work.emit(group.accumulator, number);
        }
    }

    private int enter(OverGroup group, long time, Row row) throws Exception {
        int number = work.put(row);
        work.add(group.accumulator, number);
        if (!frame.isUnbounded()) {
            kept.put(group.next++, Row.of(time, row));
        }
        return number;
    }

    /** Takes back the rows with numbers less than one, and those of a time before another. */
    private void leave(OverGroup group, long firstNumber, long firstTime) throws Exception {
        while (group.oldest < group.next) {
            Row oldest = (Row) kept.get(group.oldest);
            if (group.oldest >= firstNumber && (Long) oldest.getField(0) >= firstTime) {
                return;
            }
            work.retract(group.accumulator, work.put((Row) oldest.getField(1)));
            kept.remove(group.oldest++);
        }
    }

    /** A key without rows in its frame is forgotten, some time later. */
    private void planCleanUp(OverGroup group, long time) {
        if (!frame.rows() && !frame.isUnbounded() && !times.isOfClock() && group.cleanup == Long.MIN_VALUE) {
            group.cleanup = time + frame.extent() + 1;
            timers.registerEventTimeTimer(group.cleanup);
        }
    }

    private void cleanUp(long time) throws Exception {
        OverGroup group = groups.value();
        if (group == null || group.cleanup != time) {
            return;
        }
        group.cleanup = Long.MIN_VALUE;
        if (group.latest + frame.extent() < time && waiting.isEmpty()) {
            groups.clear();
            kept.clear();
        } else {
            planCleanUp(group, Math.max(group.latest, time));
        }
    }

    private void perform() throws Exception {
        work.perform(aggregator, this::emit);
    }

    private void emit(Batch batch, int row, Accumulator group) throws Exception {
        for (int i = 0; i < width; i++) {
            results.column(i).appendFrom(batch.column(i), row);
        }
        aggregator.append(group, results, width);
        endRow(INSERT);
    }
}
