package weir.sql.functions;

import java.time.ZoneId;
import weir.base.RandomSource;

/** What functions know of the query and of the world around it. */
public interface FunctionContext {
    /** The session's time zone, {@code table.local-time-zone}. */
    ZoneId zone();

    /** Now, in milliseconds since 1970: in a stream the moment at which the row is looked at, in a batch the query's beginning. */
    long nowMillis();

    /** The moment at which the row is looked at, in milliseconds since 1970, in a batch too. */
    long rowMillis();

    /** Random numbers; the job's seed decides which. */
    RandomSource random();

    /** The name of the database that the session uses. */
    String database();
}
