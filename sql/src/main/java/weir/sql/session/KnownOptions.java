package weir.sql.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import weir.base.Nearest;
import weir.sql.ast.Option;
import weir.sql.error.Position;
import weir.sql.error.SqlException;

/** The names that SET knows, with what their values look like; read when the first SET comes. */
public final class KnownOptions {
    private static final List<String> PREFIXES =
            List.of("table.", "execution.", "pipeline.", "parallelism.", "restart-strategy.", "sql-client.");
    private static final Map<String, String> PATTERNS = Map.of(
            "boolean", "(?i)true|false",
            "int", "[+-]?\\d+",
            "number", "[+-]?\\d+(\\.\\d+)?",
            "duration", "(?i)\\d+\\s*[a-zµ]*",
            "memory", "(?i)\\d+\\s*[a-z]*");

    /**
     * A setting.
     *
     * @param kind boolean, int, number, duration, memory, zone or text; or its values with bars between them
     */
    private record Known(String kind, Optional<String> fallback) {}

    private KnownOptions() {}

    /** The names of all settings, in order. */
    public static List<String> names() {
        return List.copyOf(Table.KNOWN.keySet());
    }

    /** The value that holds where none is set, if the setting has one. */
    static Optional<String> fallback(String key) {
        return Optional.ofNullable(Table.KNOWN.get(key)).flatMap(Known::fallback);
    }

    static void check(Option option) {
        checkName(option.key(), option.position());
        Known known = Table.KNOWN.get(option.key());
        if (known != null && !matches(known.kind(), option.value())) {
            throw new SqlException("'" + option.key() + "' can't be '" + option.value() + "'.", option.position())
                    .hint(expectation(known.kind(), option.value()));
        }
    }

    /** Names that begin as Flink's do must be known; others may be anybody's. */
    static void checkName(String key, Position at) {
        if (!Table.KNOWN.containsKey(key) && PREFIXES.stream().anyMatch(key::startsWith)) {
            throw new SqlException("There is no setting '" + key + "'.", at)
                    .hint(Nearest.hint(key, Table.KNOWN.keySet()));
        }
    }

    private static boolean matches(String kind, String value) {
        if (kind.equals("zone")) {
            return value.equals("default") || isZone(value);
        }
        if (kind.contains("|")) {
            return List.of(kind.toLowerCase(Locale.ROOT).replace('-', '_').split("\\|"))
                    .contains(value.toLowerCase(Locale.ROOT).replace('-', '_'));
        }
        return !PATTERNS.containsKey(kind) || Pattern.matches(PATTERNS.get(kind), value.strip());
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String expectation(String kind, String value) {
        return switch (kind) {
            case "boolean" -> "It is true or false.";
            case "int" -> "It is a whole number.";
            case "number" -> "It is a number.";
            case "duration" -> "It is a duration, such as 10 s or 1 h.";
            case "zone" ->
                "It is a region such as Europe/Berlin, an offset such as +02:00, or default."
                        + Nearest.hint(value, ZoneId.getAvailableZoneIds());
            case "memory" -> "It is an amount of memory, such as 64 mb.";
            default -> "It is one of " + kind.replace("|", ", ") + ".";
        };
    }

    private static final class Table {
        static final Map<String, Known> KNOWN = read();

        private static Map<String, Known> read() {
            Map<String, Known> known = new TreeMap<>();
            try (InputStream file = KnownOptions.class.getResourceAsStream("settings.txt");
                    BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                    String[] parts = line.split(" ", 3);
                    known.put(
                            parts[0], new Known(parts[1], parts.length < 3 ? Optional.empty() : Optional.of(parts[2])));
                });
                return known;
            } catch (IOException e) {
                throw new UncheckedIOException("The list of settings can't be read from Weir's own jar.", e);
            }
        }
    }
}
