package weir.spi;

import java.io.IOException;
import weir.serializers.DataOutputView;

/**
 * Where one operator of one task puts its state when a barrier passes: in sections, each under a name that {@link
 * StateInput} finds it by again. Used by the task's thread only, and only during the call that it was handed to.
 */
public interface StateOutput {
    /** Keys with their states: see {@code weir.state.KeyedState}. */
    String KEYED_STATE = "keyed-state";

    /** What a store has of keys and their states, as the store's own files: see {@link RowFiles}. */
    String STORED_ROWS = "stored-rows";

    /** Lists and broadcast maps of a function: see {@code weir.state.OperatorState}. */
    String FUNCTION_STATE = "function-state";

    /** Broadcast maps of an operator. */
    String BROADCAST_STATE = "broadcast-state";

    /** Timers by key, in event time and processing time, behind the watermark. */
    String TIMERS = "timers";

    /** What else an operator has to remember, in a form of its own. */
    String OPERATOR = "operator";

    /** The number of the checkpoint, larger than that of any before it. */
    long checkpointId();

    /** When the checkpoint was begun, in milliseconds since 1970. */
    long timestampMillis();

    /** True if files of stores may stand for the rows in them; false in savepoints, which anybody shall be able to read. */
    default boolean mayHoldFiles() {
        return false;
    }

    /**
     * Adds pages to a section that was begun. They are written after the barrier has passed, and those that a complete
     * checkpoint has already are referred to.
     */
    void pages(String section, PagedState pages);

    /** Begins a section, which ends where the next one begins; a name stands for one section only. */
    DataOutputView section(String name) throws IOException;
}
