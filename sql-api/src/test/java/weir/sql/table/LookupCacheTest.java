package weir.sql.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupCacheTest {
    private static LookupCache cache(String... options) {
        return LookupCache.of(table(options));
    }

    private static TableDefinition table(String... options) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            map.put("lookup." + options[i], options[i + 1]);
        }
        return new TableDefinition("t", List.of(), List.of(), List.of(), List.of(), map, false);
    }

    private static String next(LookupCache cache, String started, String ended) {
        long next = cache.nextMillis(
                Instant.parse(started).toEpochMilli(), Instant.parse(ended).toEpochMilli());
        return next == Long.MAX_VALUE ? "never" : Instant.ofEpochMilli(next).toString();
    }

    @Test
    void withoutAnIntervalTheTableIsReadOnce() {
        assertThat(cache()).isEqualTo(LookupCache.ONCE);
        assertThat(next(cache("cache", "full"), "2024-01-01T00:00:00Z", "2024-01-01T00:00:05Z"))
                .isEqualTo("never");
    }

    @ParameterizedTest
    @CsvSource({"FIXED_DELAY, 2024-01-01T00:01:05Z", "fixed_rate, 2024-01-01T00:01:00Z"})
    void anIntervalCountsFromTheEndOrTheBeginningOfAReading(String mode, String next) {
        LookupCache cache =
                cache("full-cache.periodic-reload.interval", "1 min", "full-cache.periodic-reload.schedule-mode", mode);
        assertThat(next(cache, "2024-01-01T00:00:00Z", "2024-01-01T00:00:05Z")).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "04:30Z, 1, 2024-01-01T04:30:00Z",
        "03:00Z, 1, 2024-01-02T03:00:00Z",
        "03:00Z, 7, 2024-01-08T03:00:00Z",
        "00:30+02:00, 1, 2024-01-01T22:30:00Z"
    })
    void aTimeOfDayIsTheNextOneOfItsDays(String time, String days, String next) {
        LookupCache cache = cache(
                "full-cache.reload-strategy", "TIMED",
                "full-cache.timed-reload.iso-time", time,
                "full-cache.timed-reload.interval-in-days", days);
        assertThat(next(cache, "2024-01-01T03:59:00Z", "2024-01-01T04:00:00Z")).isEqualTo(next);
    }

    @Test
    void whatMakesNoSenseIsToldOf() {
        assertThatThrownBy(() -> cache("full-cache.periodic-reload.interval", "0 s"))
                .hasMessageContaining("must be longer than nothing");
        assertThatThrownBy(
                        () -> cache("full-cache.reload-strategy", "TIMED", "full-cache.timed-reload.iso-time", "noon"))
                .hasMessageContaining("cannot be 'noon'");
    }

    private static PartialCache partial(String... options) {
        return PartialCache.of(table(options));
    }

    @Test
    void answersForSingleRowsAreKeptWithinALimit() {
        assertThat(partial()).isNull();
        assertThat(partial("cache", "none")).isNull();
        assertThat(partial("cache", "partial", "partial-cache.max-rows", "5"))
                .isEqualTo(new PartialCache(null, null, 5L, true));
        assertThat(partial(
                        "cache", "PARTIAL",
                        "partial-cache.expire-after-write", "1 min",
                        "partial-cache.expire-after-access", "5 s",
                        "partial-cache.cache-missing-key", "false"))
                .isEqualTo(new PartialCache(Duration.ofSeconds(5), Duration.ofMinutes(1), null, false));
        assertThatThrownBy(() -> partial("cache", "PARTIAL"))
                .hasMessageContaining("'lookup.cache' is PARTIAL, which needs a limit");
    }

    @Test
    void onlyWhoSaysSoIsReadAsAWholeThoughItCouldBeAsked() {
        assertThat(LookupCache.isWanted(table())).isFalse();
        assertThat(LookupCache.isWanted(table("cache", "full"))).isTrue();
        assertThat(LookupCache.isWanted(table("cache", "partial"))).isFalse();
    }
}
