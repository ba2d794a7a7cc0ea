package weir.sql.runtime;

import java.time.ZoneId;
import weir.batch.Batch;
import weir.batch.LongColumn;
import weir.sql.kernel.Calendar;
import weir.sql.plan.Plan;
import weir.sql.types.LogicalType;

/**
 * The times of the rows of two inputs, in milliseconds as watermarks count them.
 *
 * @param zone where the columns hold the time of a clock in a zone rather than that of UTC; else null
 */
record JoinTimes(int[] columns, long[] ticksPerSecond, ZoneId zone) {
    static JoinTimes of(Plan left, int leftTime, Plan right, int rightTime) {
        LogicalType leftType = left.schema().get(leftTime).type();
        LogicalType rightType = right.schema().get(rightTime).type();
        return new JoinTimes(
                new int[] {leftTime, rightTime},
                new long[] {leftType.ticksPerSecond(), rightType.ticksPerSecond()},
                null);
    }

    JoinTimes in(ZoneId newZone) {
        return new JoinTimes(columns, ticksPerSecond, newZone);
    }

    long of(int side, Batch batch, int row) {
        long ticks = ((LongColumn) batch.column(columns[side])).getLong(row);
        long ofUtc = zone == null ? ticks : Calendar.toInstant(ticks, ticksPerSecond[side], zone);
        return Math.floorDiv(ofUtc, ticksPerSecond[side] / 1_000);
    }
}
