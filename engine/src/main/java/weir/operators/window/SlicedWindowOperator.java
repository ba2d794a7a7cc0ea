package weir.operators.window;

import java.io.IOException;
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
 * Tumbling and sliding windows of a reduce or aggregate function, with the default trigger and no allowed lateness.
 * Slice by slice, there is one table for all keys: a row costs one look-up however many windows it is in, a window
 * that is done is freed as a whole, and no key has timers. How rows get in is up to the subclass, {@link SlicedRows}.
 */
abstract class SlicedWindowOperator<IN, OUT, R> extends OneInputOperator<IN, R> {
    private final SlicedWindowing<IN, OUT> windowing;
    private final ValueType<Object> keyType = new ValueType<>();

    /** The pane that rows of its time can be added to without further ado. */
    Pane pane = Pane.NONE;

    private final RecentPanes recent;
    private Panes<IN, OUT> panes;
    private boolean shared;
    private final OperatorTime eventTime = new OperatorTime();
    private long due = Panes.NEVER;

    SlicedWindowOperator(OperatorContext context, Receiver<R> out, SlicedWindowing<IN, OUT> windowing) {
        super(context, out);
        this.windowing = windowing;
        this.recent = new RecentPanes(windowing.choice().sliceSize());
    }

    @Override
    public void open() throws Exception {
        windowing.results().open();
    }

    @Override
    public void release() throws Exception {
        windowing.results().release();
    }

    @Override
    public void onWatermark(long newWatermark) throws Exception {
        long watermark = eventTime.advance(newWatermark);
        windowing.results().advance(watermark);
        if (windowing.eventTime()) {
            advance(watermark);
        }
        out.onWatermark(newWatermark);
    }

    private void advance(long time) throws Exception {
        if (panes == null) {
            return;
        }
        if (time >= due) {
            settle();
            pane = Pane.NONE;
            recent.clear();
            fire(time);
        }
        panes.doneUpTo = Math.max(panes.doneUpTo, time);
    }

    private void fire(long time) throws Exception {
        try {
            panes.fire(time, windowing.results());
        } catch (Exception e) {
            throw context.failure(e, "the windows that ended by " + time);
        }
        due = panes.nextDue();
    }

    /** Adds the rows to {@link #pane} that wait to be added together; fails as {@code onRow} would have. */
    abstract void settle();

    /** The pane to add a row to that does not belong to {@link #pane}; null if the row has been dealt with. */
    final Pane paneElsewhere(IN row, Object key, long time) throws Exception {
        if (key == null || time == Batch.NO_TIME) {
            throw new WeirException(RowCheck.complaint(context.name(), row, key));
        }
        Pane known = recent.find(time);
        if (known != null) {
            return known;
        }
        if (panes == null) {
            begin(windowing.choice().isShared(row));
        }
        Pane found = panes.paneFor(row, key, time, windowing.lateRows());
        if (found != null) {
            recent.remember(found, time);
        }
        expect(panes.nextDue());
        return found;
    }

    private void begin(boolean sharing) {
        shared = sharing;
        panes = windowing.choice().panes(sharing);
        if (windowing.eventTime()) {
            panes.doneUpTo = eventTime.watermark();
        }
    }

    private void expect(long nextDue) {
        if (nextDue != due && !windowing.eventTime() && nextDue != Panes.NEVER) {
            // One later, so that no row can still come at the window's last millisecond.
            context.processingTimers().schedule(nextDue + 1, this::onClock);
        }
        due = nextDue;
    }

    private void onClock(long timeMillis) throws Exception {
        advance(timeMillis - 1);
        long next = due;
        due = Panes.NEVER;
        expect(next);
    }

    /** The clock, which for windows never goes back. */
    final long now() {
        long now = context.processingTimers().currentTimeMillis();
        return panes == null ? now : Math.max(now, panes.doneUpTo + 1);
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        windowing.results().snapshot(target);
        DataOutputView section = target.section(StateOutput.OPERATOR);
        section.writeLong(eventTime.watermark());
        section.writeBoolean(panes != null);
        if (panes != null) {
            settle();
            section.writeBoolean(shared);
            panes.snapshot(section, keyType);
        }
    }

    @Override
    public void restore(StateInput source) throws IOException {
        for (StateInput.Part part : source.parts(StateOutput.OPERATOR)) {
            DataInputView section = part.open();
            eventTime.takeOver(section.readLong());
            if (section.readBoolean()) {
                restorePanes(section);
            }
        }
        windowing.results().restore(source);
        windowing.results().advance(eventTime.watermark());
    }

    private void restorePanes(DataInputView part) throws IOException {
        boolean sharing = part.readBoolean();
        if (panes == null) {
            begin(sharing);
            panes.doneUpTo = Long.MAX_VALUE;
        }
        panes.restore(part, keyType, new OwnedKeys(context.slice()));
        expect(panes.nextDue());
    }
}
