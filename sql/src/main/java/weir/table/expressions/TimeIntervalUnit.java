package weir.table.expressions;

/** Units of time that points in time are cut to and have parts of. */
public enum TimeIntervalUnit {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    MILLISECOND;

    String word() {
        return name();
    }
}
