package weir.api.process;

import java.util.OptionalLong;
import weir.api.state.KeyedStateStore;
import weir.api.state.OperatorStateStore;

/** Where a function gets the state that it had when the job was last snapshot. */
public interface FunctionInitializationContext {
    /** True if there was a snapshot, also one in which this function held nothing. */
    default boolean isRestored() {
        return getRestoredCheckpointId().isPresent();
    }

    /** The id of the checkpoint that state comes from; empty at a fresh start. */
    OptionalLong getRestoredCheckpointId();

    OperatorStateStore getOperatorStateStore();

    /** Keyed state, on keyed streams only. */
    KeyedStateStore getKeyedStateStore();
}
