package weir.sql.table;

import java.time.Duration;
import java.util.List;

/**
 * Which answers of a table that is asked for single rows are kept: what its options {@code lookup.partial-cache.…} say, under Flink's
 * names.
 *
 * @param afterAccess how long an answer is kept after it was last used; null without that limit
 * @param afterWrite how long an answer is kept after it came; null without that limit
 * @param mostRows how many rows each task keeps, the ones used last; an answer without rows counts as one; null without that limit
 * @param keepsMissing whether it is kept that a key has no rows
 */
public record PartialCache(Duration afterAccess, Duration afterWrite, Long mostRows, boolean keepsMissing) {
    private static final TableOption AFTER_ACCESS = TableOption.optional(
            "lookup.partial-cache.expire-after-access",
            "a duration",
            null,
            "How long an answer is kept after it was last used.");
    private static final TableOption AFTER_WRITE = TableOption.optional(
            "lookup.partial-cache.expire-after-write", "a duration", null, "How long an answer is kept after it came.");
    private static final TableOption MOST_ROWS = TableOption.optional(
            "lookup.partial-cache.max-rows", "a number", null, "How many rows each task keeps, the ones used last.");
    private static final TableOption MISSING = TableOption.optional(
            "lookup.partial-cache.cache-missing-key",
            "true or false",
            "true",
            "Whether it is kept that a key has no rows.");

    static final List<TableOption> OPTIONS = List.of(AFTER_ACCESS, AFTER_WRITE, MOST_ROWS, MISSING);

    /** What a table's options say; null where no answers are kept. Wrong ones are told of by a {@link weir.base.WeirException}. */
    public static PartialCache of(TableDefinition table) {
        TableOptions options = new TableOptions(table);
        if (!options.oneOf(LookupCache.CACHE, LookupCache.KINDS).equals("PARTIAL")) {
            return null;
        }
        PartialCache cache = new PartialCache(
                options.duration(AFTER_ACCESS),
                options.duration(AFTER_WRITE),
                options.number(MOST_ROWS, 1),
                options.flag(MISSING));
        if (cache.afterAccess == null && cache.afterWrite == null && cache.mostRows == null) {
            throw options.wrong(
                    LookupCache.CACHE,
                    "is PARTIAL, which needs a limit: '" + AFTER_ACCESS.name() + "', '" + AFTER_WRITE.name() + "' or '"
                            + MOST_ROWS.name() + "'.");
        }
        return cache;
    }
}
