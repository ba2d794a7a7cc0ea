package weir.cli.sql.script;

import java.time.Duration;
import java.util.Map;
import weir.api.config.ConfigOption;
import weir.api.config.ConfigOptions;
import weir.api.config.Configuration;
import weir.cli.line.Line;
import weir.cli.line.UsageException;
import weir.cli.sql.show.Layout;
import weir.cli.sql.show.Style;

/**
 * What the command line says about results.
 *
 * @param changelog whether every change is shown, rather than what they come to
 * @param results the directory that gets a file for each query; null for none
 * @param limit rows of a query, after which it ends; Long.MAX_VALUE for no end
 * @param timeoutMillis how long all may take; 0 for as long as it takes
 */
public record SqlSettings(Style style, boolean changelog, String results, long limit, long timeoutMillis, Talk talk) {
    /**
     * What else is said.
     *
     * @param quiet nothing but results and failures
     * @param stacktrace where in the code a failure happened
     * @param persistent a script goes on behind a statement that failed
     */
    public record Talk(boolean quiet, boolean stacktrace, boolean persistent) {}

    /** What a command line says. */
    public static SqlSettings of(Line line) {
        Layout layout = Layout.of(line, Boolean.getBoolean("weir.terminal.out"));
        return new SqlSettings(
                Style.of(layout),
                line.has("--changelog"),
                line.value("--results", null),
                limit(line),
                timeoutMillis(line),
                new Talk(line.has("--quiet"), line.has("--stacktrace"), line.has("--no-bail")));
    }

    public Layout layout() {
        return style.layout();
    }

    /** The same in another style. */
    public SqlSettings in(Style other) {
        return new SqlSettings(other, changelog, results, limit, timeoutMillis, talk);
    }

    /** The same with every change shown, or not. */
    public SqlSettings changelog(boolean shown) {
        return new SqlSettings(style, shown, results, limit, timeoutMillis, talk);
    }

    /** The same with another limit. */
    public SqlSettings limit(long rows) {
        return new SqlSettings(style, changelog, results, rows, timeoutMillis, talk);
    }

    private static long limit(Line line) {
        String text = line.value("--limit", null);
        if (text == null) {
            return Long.MAX_VALUE;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new UsageException("'" + text + "' is no number of rows: --limit takes a whole number from 0 up.");
        }
        return Long.parseLong(text);
    }

    private static long timeoutMillis(Line line) {
        String text = line.value("--timeout", null);
        if (text == null) {
            return 0;
        }
        try {
            ConfigOption<Duration> option =
                    ConfigOptions.key("--timeout").durationType().noDefaultValue();
            return Math.max(
                    1,
                    Configuration.fromMap(Map.of("--timeout", text)).get(option).toMillis());
        } catch (RuntimeException e) {
            throw new UsageException(
                    "'" + text + "' is no length of time: --timeout takes values such as 500ms, 30s or 5min.");
        }
    }
}
