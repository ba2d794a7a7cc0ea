package weir.sql.execution;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import weir.api.config.ConfigOption;
import weir.api.config.ConfigOptions;
import weir.api.config.Configuration;
import weir.datastream.StreamExecutionEnvironment;
import weir.sql.late.LatePolicy;
import weir.sql.runtime.StateLife;

/** Takes to operators, by the parameters of their job, what the settings say to all of them. */
final class JobParameters {
    private static final ConfigOption<Duration> STATE_LIFE =
            ConfigOptions.key(StateLife.SETTING).durationType().noDefaultValue();

    private static final ConfigOption<String> LATE_ROWS =
            ConfigOptions.key(LatePolicy.SETTING).stringType().noDefaultValue();

    private JobParameters() {}

    /** Adds to the parameters of the jobs of {@code environment} how long state is kept, and what becomes of late rows. */
    static void apply(Configuration settings, StreamExecutionEnvironment environment) {
        Map<String, String> parameters = new HashMap<>();
        settings.getOptional(STATE_LIFE)
                .ifPresent(life -> parameters.put(StateLife.SETTING, String.valueOf(life.toMillis())));
        settings.getOptional(LATE_ROWS).ifPresent(policy -> parameters.put(LatePolicy.SETTING, policy));
        if (!parameters.isEmpty()) {
            Map<String, String> all = new HashMap<>(
                    environment.getConfig().getGlobalJobParameters().toMap());
            all.putAll(parameters);
            environment.getConfig().setGlobalJobParameters(Configuration.fromMap(all));
        }
    }
}
