package weir.sql.runtime;

import weir.batch.Batch;
import weir.batch.LongColumn;
import weir.spi.ProcessingTimers;
import weir.sql.late.LateRows;

/** The times of rows on the wall's clock, those of a column or of the clock where there is no such column; and where late rows go. */
final class RowTimes {
    private final int column;
    private final WallTime wall;
    private final ProcessingTimers clock;
    private final LateRows late;
    private LongColumn times;
    private long latest = Long.MIN_VALUE;

    /** Times of a column; {@code column} is -1 for those of {@code clock}. */
    RowTimes(int column, WallTime wall, ProcessingTimers clock, LateRows late) {
        this.column = column;
        this.wall = wall;
        this.clock = clock;
        this.late = late;
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

    /** Gives away a row of the batch that is bound: it is too late, since time has come to {@code watermark}. */
    void tooLate(Batch batch, int row, long watermark) throws Exception {
        tooLate(batch, row, wall.millis(times.getLong(row)), watermark);
    }

    /** Gives away a row of a time that is not its own, but that of what it belongs to. */
    void tooLate(Batch batch, int row, long time, long watermark) throws Exception {
        late.take(0, Rows.of(batch, row), time, watermark);
    }

    WallTime wall() {
        return wall;
    }
}
