package weir.sql.plan;

import java.time.Duration;
import weir.sql.table.PartialCache;

/**
 * How a table is asked for single rows.
 *
 * @param cache which answers are kept; null for none
 * @param retries how often a key without rows is asked for again, as the hint LOOKUP says, and how long after each time
 */
public record LookupManner(PartialCache cache, int retries, Duration delay) {
    /** Each key once, each time that a row has it. */
    public static final LookupManner PLAIN = new LookupManner(null, 0, Duration.ZERO);

    /** The same with a cache. */
    public LookupManner withCache(PartialCache other) {
        return new LookupManner(other, retries, delay);
    }
}
