package weir.sql.runtime;

import java.time.Duration;
import weir.api.state.StateDescriptor;
import weir.api.state.StateTtlConfig;
import weir.spi.OperatorContext;

/** How long state is kept that nothing but time bounds: since it was written last, and for ever unless the session says. */
public final class StateLife {
    /** The setting, as Flink calls it; among a job's parameters it is in milliseconds. */
    public static final String SETTING = "table.exec.state.ttl";

    private StateLife() {}

    /** Whether state is forgotten that nobody has written for long. */
    static boolean isLimited(OperatorContext context) {
        return millis(context) > 0;
    }

    private static long millis(OperatorContext context) {
        return Long.parseLong(context.settings().parameters().getOrDefault(SETTING, "0"));
    }

    /** The descriptor, with the time that the session gives state. */
    static <D extends StateDescriptor<?, ?>> D limited(OperatorContext context, D descriptor) {
        long millis = millis(context);
        if (millis > 0) {
            descriptor.enableTimeToLive(
                    StateTtlConfig.newBuilder(Duration.ofMillis(millis)).build());
        }
        return descriptor;
    }
}
