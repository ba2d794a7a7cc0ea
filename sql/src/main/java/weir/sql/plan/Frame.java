package weir.sql.plan;

/**
 * The rows before the current one that an OVER aggregate sees, and the current one.
 *
 * @param rows true where the extent counts rows, false where it is of time or of equal rows
 * @param extent how many rows, or milliseconds, before; {@link #UNBOUNDED} for all
 */
public record Frame(boolean rows, long extent) {
    public static final long UNBOUNDED = Long.MAX_VALUE;

    public boolean isUnbounded() {
        return extent == UNBOUNDED;
    }
}
