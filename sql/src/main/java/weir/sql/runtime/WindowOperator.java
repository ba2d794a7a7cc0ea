package weir.sql.runtime;

import java.util.List;
import weir.batch.LongAppender;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.table.Field;

/** What windows with state have in common: when they are over, and the bounds in their results. */
abstract class WindowOperator extends TimedOperator {
    protected final RowTimes times;

    WindowOperator(OperatorContext context, Receiver<Object> out, List<Field> schema, Keys keys, RowTimes times) {
        super(context, out, schema, keys);
        this.times = times;
    }

    /** True for rows of a window with this end: they come too late. */
    protected final boolean isOver(long windowEnd) {
        return !times.isOfClock() && times.wall().isOver(windowEnd, timers.currentWatermark());
    }

    /** Has {@link #onTimer} called for the current key when a window with this end is over. */
    protected final void expect(long windowEnd) {
        if (times.isOfClock()) {
            timers.registerProcessingTimeTimer(due(windowEnd));
        } else {
            timers.registerEventTimeTimer(due(windowEnd));
        }
    }

    /** When the timer of a window is due: by the clock one later, so that no row can come at the last millisecond any more. */
    protected final long due(long windowEnd) {
        return times.wall().lastInstant(windowEnd - 1) + (times.isOfClock() ? 1 : 0);
    }

    /** Appends window_start, window_end and window_time to the columns from {@code column} on. */
    protected final void appendBounds(long start, long end, int column) {
        ((LongAppender) results.column(column)).append(start);
        ((LongAppender) results.column(column + 1)).append(end);
        ((LongAppender) results.column(column + 2)).append(times.wall().instant(end - 1));
    }
}
