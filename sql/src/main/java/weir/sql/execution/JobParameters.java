package weir.sql.execution;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import weir.api.config.ConfigOption;
import weir.api.config.ConfigOptions;
import weir.api.config.Configuration;
import weir.datastream.StreamExecutionEnvironment;
import weir.sql.runtime.StateLife;

/** Takes to operators, by the parameters of their job, what the settings say to all of them. */
final class JobParameters {
    private static final ConfigOption<Duration> STATE_LIFE =
            ConfigOptions.key(StateLife.SETTING).durationType().noDefaultValue();

    private JobParameters() {}

    /** Adds to the parameters of the jobs of {@code environment} how long state is kept. */
    static void apply(Configuration settings, StreamExecutionEnvironment environment) {
        settings.getOptional(STATE_LIFE).ifPresent(life -> {
            Map<String, String> parameters = new HashMap<>(
                    environment.getConfig().getGlobalJobParameters().toMap());
            parameters.put(StateLife.SETTING, String.valueOf(life.toMillis()));
            environment.getConfig().setGlobalJobParameters(Configuration.fromMap(parameters));
        });
    }
}
