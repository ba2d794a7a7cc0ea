package weir.api.time;

import java.io.Serializable;
import weir.api.metrics.MetricGroup;
import weir.base.Clock;

/** Makes the {@link TimestampAssigner} of each split or task, where it will be used. */
@FunctionalInterface
public interface TimestampAssignerSupplier<T> extends Serializable {
    TimestampAssigner<T> createTimestampAssigner(Context context);

    /** Supplies the same assigner to all. */
    static <T> TimestampAssignerSupplier<T> of(SerializableTimestampAssigner<T> assigner) {
        return context -> assigner;
    }

    /** What an assigner may use besides the records. */
    interface Context {
        MetricGroup getMetricGroup();

        /** The clock of the machine, for timestamps taken from it. */
        Clock getProcessingTimeClock();
    }
}
