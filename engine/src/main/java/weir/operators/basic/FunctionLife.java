package weir.operators.basic;

import java.io.Closeable;
import java.io.IOException;
import weir.api.process.CheckpointedFunction;
import weir.api.process.ListCheckpointed;
import weir.api.process.OpenContext;
import weir.api.process.RichFunction;
import weir.api.state.CheckpointListener;
import weir.api.state.KeyedStateStore;
import weir.operators.context.TaskRuntimeContext;
import weir.spi.OperatorContext;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/** Leads a user function through its life in one task: state given back, opened, snapshot, closed. */
public final class FunctionLife {
    private final Object function;
    private final OperatorContext context;
    private final KeyedStateStore keyedState;
    private final FunctionState state;

    /** The life of a function whose operator has no keyed state. */
    public FunctionLife(Object function, OperatorContext context) {
        this(function, context, null);
    }

    /** The life of a function whose operator keeps its keyed state in {@code keyedState}. */
    public FunctionLife(Object function, OperatorContext context, KeyedStateStore keyedState) {
        this.function = usersOwn(function);
        this.context = context;
        this.keyedState = keyedState;
        boolean keepsState =
                this.function instanceof CheckpointedFunction || this.function instanceof ListCheckpointed<?>;
        this.state = keepsState ? new FunctionState(this.function, context, keyedState) : null;
    }

    private static Object usersOwn(Object function) {
        return function instanceof FunctionAdapter adapter ? usersOwn(adapter.adapted()) : function;
    }

    public void open() throws Exception {
        if (function instanceof RichFunction rich) {
            rich.setRuntimeContext(new TaskRuntimeContext(context, keyedState));
        }
        if (state != null) {
            state.initialize();
        }
        if (function instanceof RichFunction rich) {
            rich.open(OpenContext.DEFAULT);
        }
    }

    /** Writes the function's operator state, if it has any. */
    public void snapshot(StateOutput target) throws IOException {
        if (state != null) {
            state.snapshot(target);
        }
    }

    /** Takes up what {@link #snapshot} wrote; before {@link #open}. */
    public void restore(StateInput source) throws IOException {
        if (state != null) {
            state.restore(source);
        }
    }

    /** True if the function wants to be told what becomes of checkpoints. */
    public boolean listens() {
        return function instanceof CheckpointListener;
    }

    /** Tells a function that listens that a checkpoint is complete. */
    public void checkpointComplete(long checkpointId) throws Exception {
        if (function instanceof CheckpointListener listener) {
            listener.notifyCheckpointComplete(checkpointId);
        }
    }

    /** Tells a function that listens that a checkpoint was given up. */
    public void checkpointAborted(long checkpointId) throws Exception {
        if (function instanceof CheckpointListener listener) {
            listener.notifyCheckpointAborted(checkpointId);
        }
    }

    /** Closes the function, and what its state keeps outside the heap. */
    public void close() throws Exception {
        try (Closeable keptOutside = keyedState instanceof Closeable closeable ? closeable : null) {
            if (function instanceof RichFunction rich) {
                rich.close();
            }
        }
    }
}
