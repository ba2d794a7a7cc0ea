package weir.sql.plan;

/**
 * How far apart the rows of an interval join may be: right + {@code lower} <= left <= right + {@code upper}.
 *
 * @param leftTime the position of the left row's time; of the right one's in {@code rightTime}
 * @param lower in milliseconds, inclusive
 * @param upper in milliseconds, inclusive
 */
public record TimeBounds(int leftTime, int rightTime, long lower, long upper) {}
