package weir.api.windowing;

import weir.api.config.ExecutionConfig;
import weir.serializers.TypeSerializer;

/** What all assigners of fixed time windows have in common. */
abstract class TimeWindowAssigner extends WindowAssigner<Object, TimeWindow> {
    private static final long serialVersionUID = 1L;

    @Override
    public Trigger<Object, TimeWindow> getDefaultTrigger() {
        return isEventTime() ? EventTimeTrigger.create() : ProcessingTimeTrigger.create();
    }

    @Override
    public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig executionConfig) {
        return new TimeWindow.Serializer();
    }

    /** Returns {@code timestamp}, or fails if the record never got one. */
    static long requireTimestamp(Object element, long timestamp) {
        if (timestamp == Long.MIN_VALUE) {
            throw new IllegalStateException("The record " + element + " has no timestamp, so it belongs to no"
                    + " event-time window. Call assignTimestampsAndWatermarks(...) on the stream, or give the source"
                    + " a WatermarkStrategy, or use processing-time windows.");
        }
        return timestamp;
    }
}
