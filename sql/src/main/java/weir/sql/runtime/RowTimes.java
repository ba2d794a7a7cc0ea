package weir.sql.runtime;

import weir.batch.Batch;
import weir.batch.LongColumn;
import weir.spi.ProcessingTimers;

/** The times of rows on the wall's clock: those of a column, or of the clock where there is no such column. */
final class RowTimes {
    private final int column;
    private final WallTime wall;
    private final ProcessingTimers clock;
    private LongColumn times;
    private long latest = Long.MIN_VALUE;

    /** Times of a column; {@code column} is -1 for those of {@code clock}. */
    RowTimes(int column, WallTime wall, ProcessingTimers clock) {
        this.column = column;
        this.wall = wall;
        this.clock = clock;
    }

    boolean isOfClock() {
        return column < 0;
    }

    void bind(Batch batch) {
        times = column < 0 ? null : (LongColumn) batch.column(column);
    }

    long of(int row) {
        if (times != null) {
            return wall.ofTicks(times.getLong(row));
        }
        latest = Math.max(latest, clock.currentTimeMillis());
        return wall.ofInstant(latest);
    }

    WallTime wall() {
        return wall;
    }
}
