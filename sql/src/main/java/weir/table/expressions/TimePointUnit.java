package weir.table.expressions;

/** Units that the distance of two points in time is counted in. */
public enum TimePointUnit {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY,
    HOUR,
    MINUTE,
    SECOND
}
