package weir.cli.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import weir.api.Delivery;
import weir.api.config.ConfigOption;
import weir.api.config.ConfigOptions;
import weir.api.config.Configuration;
import weir.api.config.StateRecoveryOptions;
import weir.cli.line.Line;
import weir.cli.line.UsageException;

/**
 * What {@code weir run} was asked for.
 *
 * @param settings what programs find in their environment's configuration
 * @param timeoutMillis how long all may take; 0 for as long as it takes
 * @param required what every path of a job has to promise
 */
record RunSettings(String file, String mainClass, Map<String, String> settings, long timeoutMillis, Delivery required) {
    private static final String PARALLELISM = "parallelism.default";

    /** {@code defaults} hold where the line says nothing. */
    static RunSettings of(Line line, Map<String, String> defaults) {
        if (line.operand() == null) {
            throw new UsageException("Name what to run: weir run FILE, where FILE is a .jar or a .java file.");
        }
        Map<String, String> settings = new LinkedHashMap<>(defaults);
        settings.putAll(line.pairs("-D"));
        putRestore(line, settings);
        String parallelism = line.value("--parallelism", null);
        if (parallelism != null) {
            settings.put(PARALLELISM, String.valueOf(positive(parallelism)));
        }
        return new RunSettings(
                line.operand(), line.value("--class", null), settings, timeoutMillis(line), required(line));
    }

    /** The same settings, which must name something to go on from. */
    RunSettings forDryRun() {
        if (!settings.containsKey(StateRecoveryOptions.SAVEPOINT_PATH.key())) {
            throw new UsageException(
                    "--dry-run tells what would become of saved state: say of which with --restore PATH.");
        }
        return this;
    }

    private static Delivery required(Line line) {
        String text = line.value("--require", Delivery.NO_GUARANTEE.toString());
        Delivery required = Delivery.of(text);
        if (required == null) {
            throw new UsageException(
                    "'" + text + "' is nothing that a job could promise: --require takes " + Delivery.choices() + ".");
        }
        return required;
    }

    private static void putRestore(Line line, Map<String, String> settings) {
        if (line.has("--restore")) {
            settings.put(StateRecoveryOptions.SAVEPOINT_PATH.key(), line.value("--restore", ""));
        }
        if (line.has("--allow-non-restored-state")) {
            settings.put(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE.key(), "true");
        }
        String mode = line.value("--claim-mode", null);
        if (mode != null && !mode.equalsIgnoreCase("CLAIM") && !mode.equalsIgnoreCase("NO_CLAIM")) {
            throw new UsageException("'" + mode + "' is no claim mode: --claim-mode takes CLAIM or NO_CLAIM.");
        } else if (mode != null) {
            settings.put(StateRecoveryOptions.RESTORE_MODE.key(), mode.toUpperCase(Locale.ROOT));
        }
    }

    private static int positive(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as for numbers that are too small.
        }
        throw new UsageException("'" + text + "' is no parallelism: --parallelism takes a whole number from 1 up.");
    }

    private static long timeoutMillis(Line line) {
        String text = line.value("--timeout", null);
        if (text == null) {
            return 0;
        }
        ConfigOption<Duration> option =
                ConfigOptions.key("--timeout").durationType().noDefaultValue();
        try {
            return Math.max(
                    1,
                    Configuration.fromMap(Map.of("--timeout", text)).get(option).toMillis());
        } catch (RuntimeException notADuration) {
            throw new UsageException(
                    "'" + text + "' is no length of time: --timeout takes values such as 500ms, 30s or 5min.");
        }
    }
}
