package weir.api.windowing;

import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import weir.api.config.ExecutionConfig;
import weir.serializers.Serializers;
import weir.serializers.TypeSerializer;

/** Says which windows a record belongs to. */
public abstract class WindowAssigner<T, W extends Window> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The windows of {@code element}, each once; {@code timestamp} is {@code Long.MIN_VALUE} if it has none. */
    public abstract Collection<W> assignWindows(T element, long timestamp, WindowAssignerContext context);

    /** The trigger that works unless the user sets another. */
    public abstract Trigger<T, W> getDefaultTrigger();

    /** How windows are written in snapshots; where an assigner does not say, by their fields. */
    @SuppressWarnings("unchecked") // takes windows of any class
    public TypeSerializer<W> getWindowSerializer(ExecutionConfig executionConfig) {
        return (TypeSerializer<W>) (TypeSerializer<?>) Serializers.forClass(Object.class);
    }

    /** True if windows end with the watermark, false if they end with the clock or never. */
    public abstract boolean isEventTime();

    /**
     * The regular grid that the windows of every record follow, where there is one. The engine then shares the work
     * of overlapping windows instead of asking {@link #assignWindows} for each record.
     */
    public Optional<WindowGrid> grid() {
        return Optional.empty();
    }

    /** What an assigner may ask of the operator it works for. */
    public abstract static class WindowAssignerContext {
        /** Milliseconds since the epoch. */
        public abstract long getCurrentProcessingTime();
    }
}
