package weir.sql.runtime;

import java.time.Duration;
import weir.api.state.StateDescriptor;
import weir.api.state.StateTtlConfig;
import weir.spi.OperatorContext;
import weir.sql.plan.Plan;
import weir.sql.plan.StateHints;

/**
 * How long state is kept that nothing but time bounds, since it was written last: for ever, unless the session or a hint says.
 *
 * @param hinted what the hint STATE_TTL says, zero for ever; null where it says nothing, and the session's setting holds
 */
public record StateLife(Duration hinted) {
    /** The setting, as Flink calls it; among a job's parameters it is in milliseconds. */
    public static final String SETTING = "table.exec.state.ttl";

    static final StateLife OF_SESSION = new StateLife(null);

    /** How long what comes from a step is kept by the next one. */
    static StateLife of(Plan input) {
        return new StateLife(StateHints.of(input));
    }

    /** Whether state is forgotten that nobody has written for long. */
    boolean isLimited(OperatorContext context) {
        return millis(context) > 0;
    }

    private long millis(OperatorContext context) {
        return hinted == null
                ? Long.parseLong(context.settings().parameters().getOrDefault(SETTING, "0"))
                : hinted.toMillis();
    }

    /** The descriptor, with the time that the state has. */
    <D extends StateDescriptor<?, ?>> D limit(OperatorContext context, D descriptor) {
        if (isLimited(context)) {
            descriptor.enableTimeToLive(StateTtlConfig.newBuilder(Duration.ofMillis(millis(context)))
                    .build());
        }
        return descriptor;
    }

    /** The descriptor, with the time that the session gives state. */
    static <D extends StateDescriptor<?, ?>> D limited(OperatorContext context, D descriptor) {
        return OF_SESSION.limit(context, descriptor);
    }
}
