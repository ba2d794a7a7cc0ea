package weir.sql.table;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a table that lookup joins ask is read again: what a table's options that begin with {@code lookup.} say, under Flink's names.
 *
 * @param interval how long after a reading the next one follows; null where there is none, or another rule
 * @param fixedRate whether the interval counts from the beginning of a reading; else from its end
 * @param daily the time of day of each reading, every so many {@code days}; null where there is none
 */
public record LookupCache(Duration interval, boolean fixedRate, OffsetTime daily, int days) {
    /** Read once. */
    public static final LookupCache ONCE = new LookupCache(null, false, null, 0);

    private static final String PREFIX = "lookup.";
    static final List<String> KINDS = List.of("NONE", "PARTIAL", "FULL");
    static final TableOption CACHE = TableOption.optional(
            "lookup.cache",
            "one of NONE, PARTIAL, FULL",
            "FULL",
            "How much of the table is kept in memory to look it up; a table that cannot be asked is kept as a whole.");
    private static final TableOption STRATEGY = TableOption.optional(
            "lookup.full-cache.reload-strategy",
            "one of PERIODIC, TIMED",
            "PERIODIC",
            "Whether the table is read again after an interval or at a time of day.");
    private static final TableOption INTERVAL = TableOption.optional(
            "lookup.full-cache.periodic-reload.interval",
            "a duration",
            null,
            "After how long the table is read again; without it, it is read once.");
    private static final TableOption MODE = TableOption.optional(
            "lookup.full-cache.periodic-reload.schedule-mode",
            "one of FIXED_DELAY, FIXED_RATE",
            "FIXED_DELAY",
            "Whether the interval counts from the end of a reading or from its beginning.");
    private static final TableOption DAILY = TableOption.optional(
            "lookup.full-cache.timed-reload.iso-time",
            "a time of day such as 04:30Z",
            null,
            "At which time of day the table is read again.");
    private static final TableOption DAYS = TableOption.optional(
            "lookup.full-cache.timed-reload.interval-in-days",
            "a number",
            "1",
            "Every how many days the table is read again.");

    /** The options. */
    public static final List<TableOption> OPTIONS = Stream.concat(
                    Stream.of(CACHE, STRATEGY, INTERVAL, MODE, DAILY, DAYS), PartialCache.OPTIONS.stream())
            .toList();

    /** True for the name of an option that is about lookups. */
    static boolean isAbout(String option) {
        return option.startsWith(PREFIX);
    }

    /** Whether a table that could be asked for single rows wants to be read as a whole. */
    public static boolean isWanted(TableDefinition table) {
        TableOptions options = new TableOptions(table);
        return options.has(CACHE) && options.oneOf(CACHE, KINDS).equals("FULL");
    }

    /** What a table's options say; those that make no sense are told of by a {@link weir.base.WeirException}. */
    public static LookupCache of(TableDefinition table) {
        TableOptions options = new TableOptions(table);
        if (!options.text(CACHE).strip().equalsIgnoreCase(CACHE.fallback())) {
            throw options.wrong(
                    CACHE,
                    "must be FULL, not '" + options.text(CACHE)
                            + "': a table that cannot be asked for single rows is read as a whole and kept in memory.");
        }
        if (options.oneOf(STRATEGY, List.of("PERIODIC", "TIMED")).equals("TIMED")) {
            return new LookupCache(
                    null, false, daily(options), options.number(DAYS, 1).intValue());
        }
        boolean fixedRate =
                options.oneOf(MODE, List.of("FIXED_DELAY", "FIXED_RATE")).equals("FIXED_RATE");
        Duration interval = options.duration(INTERVAL);
        if (interval != null && interval.toMillis() <= 0) {
            throw options.wrong(INTERVAL, "must be longer than nothing.");
        }
        return new LookupCache(interval, fixedRate, null, 0);
    }

    private static OffsetTime daily(TableOptions options) {
        String text = options.text(DAILY);
        try {
            return OffsetTime.parse(String.valueOf(text).strip());
        } catch (DateTimeException e) {
            throw options.wrong(
                    DAILY,
                    (text == null ? "has to be given" : "cannot be '" + text + "'")
                            + " where '" + STRATEGY.name() + "' is TIMED: write a time of day with its offset, such as"
                            + " 04:30Z or 23:00+02:00.");
        }
    }

    /** When the table is to be read after a reading, in milliseconds since 1970; Long.MAX_VALUE for never. */
    public long nextMillis(long startedMillis, long endedMillis) {
        if (daily != null) {
            Instant ended = Instant.ofEpochMilli(endedMillis);
            OffsetDateTime next = daily.atDate(ended.atOffset(daily.getOffset()).toLocalDate());
            while (!next.toInstant().isAfter(ended)) {
                next = next.plusDays(days);
            }
            return next.toInstant().toEpochMilli();
        }
        return interval == null ? Long.MAX_VALUE : (fixedRate ? startedMillis : endedMillis) + interval.toMillis();
    }
}
