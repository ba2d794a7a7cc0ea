package weir.api.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them in settings: {@code 5 min}, {@code 200ms}, {@code PT1H}. */
final class DurationText {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(-?\\d+)\\s*([a-zµμ]*)");

    private DurationText() {}

    private enum Unit {
        DAYS(Duration.ofDays(1), "d", "day", "days"),
        HOURS(Duration.ofHours(1), "h", "hour", "hours"),
        MINUTES(Duration.ofMinutes(1), "min", "m", "minute", "minutes"),
        SECONDS(Duration.ofSeconds(1), "s", "sec", "secs", "second", "seconds"),
        MILLISECONDS(Duration.ofMillis(1), "ms", "", "milli", "millis", "millisecond", "milliseconds"),
        MICROSECONDS(Duration.ofNanos(1_000), "µs", "μs", "us", "micro", "micros", "microsecond", "microseconds"),
        NANOSECONDS(Duration.ofNanos(1), "ns", "nano", "nanos", "nanosecond", "nanoseconds");

        private final Duration length;
        private final List<String> names;

        Unit(Duration length, String... names) {
            this.length = length;
            this.names = List.of(names);
        }
    }

    /**
     * Reads a number with a unit, a plain number of milliseconds, or ISO-8601.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    static Duration parse(String text) {
        String trimmed = text.trim().toLowerCase(Locale.ROOT);
        Matcher matcher = NUMBER_AND_UNIT.matcher(trimmed);
        if (matcher.matches()) {
            return unitNamed(matcher.group(2)).length.multipliedBy(Long.parseLong(matcher.group(1)));
        }
        try {
            return Duration.parse(trimmed);
        } catch (DateTimeParseException notIso) {
            throw new IllegalArgumentException("'" + text + "' is no length of time such as 5 min", notIso);
        }
    }

    private static Unit unitNamed(String name) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.names.contains(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is no unit of time; use d, h, min, s, ms, µs or ns"));
    }

    /** Writes the length in the largest unit that divides it. */
    static String format(Duration duration) {
        if (duration.isZero()) {
            return "0 ms";
        }
        for (Unit unit : Unit.values()) {
            long count = duration.dividedBy(unit.length);
            if (count != 0 && unit.length.multipliedBy(count).equals(duration)) {
                return count + " " + unit.names.get(0);
            }
        }
        return duration.toString();
    }
}
