package weir.operators.basic;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import weir.api.process.CheckpointedFunction;
import weir.api.process.FunctionInitializationContext;
import weir.api.process.FunctionSnapshotContext;
import weir.api.process.ListCheckpointed;
import weir.api.state.KeyedStateStore;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.OperatorStateStore;
import weir.spi.OperatorContext;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.state.OperatorState;
import weir.types.Types;

/** The operator state of one function in one task. */
final class FunctionState implements FunctionInitializationContext {
    private static final String LIST = "list";

    private final Object function;
    private final OperatorContext context;
    private final KeyedStateStore keyedState;
    private final OperatorState state = new OperatorState();
    private OptionalLong restoredCheckpoint = OptionalLong.empty();

    FunctionState(Object function, OperatorContext context, KeyedStateStore keyedState) {
        this.function = function;
        this.context = context;
        this.keyedState = keyedState;
    }

    void initialize() throws Exception {
        if (function instanceof CheckpointedFunction checkpointed) {
            checkpointed.initializeState(this);
        } else if (restoredCheckpoint.isPresent()) {
            giveBack((ListCheckpointed<?>) function);
        }
    }

    void snapshot(StateOutput target) throws IOException {
        long checkpointId = target.checkpointId();
        try {
            if (function instanceof CheckpointedFunction checkpointed) {
                checkpointed.snapshotState(new Moment(checkpointId, target.timestampMillis()));
            } else {
                list().update(elements((ListCheckpointed<?>) function, target));
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw context.failure(e, "checkpoint " + checkpointId);
        }
        state.snapshot(target.section(StateOutput.FUNCTION_STATE));
    }

    void restore(StateInput source) throws IOException {
        restoredCheckpoint = OptionalLong.of(source.checkpointId());
        state.restore(source, StateOutput.FUNCTION_STATE, context.slice());
    }

    @Override
    public OptionalLong getRestoredCheckpointId() {
        return restoredCheckpoint;
    }

    @Override
    public OperatorStateStore getOperatorStateStore() {
        return state;
    }

    @Override
    public KeyedStateStore getKeyedStateStore() {
        return keyedState;
    }

    private <T extends Serializable> void giveBack(ListCheckpointed<T> listFunction) throws Exception {
        List<T> elements = new ArrayList<>();
        for (Object element : list().get()) {
            elements.add(cast(element));
        }
        listFunction.restoreState(elements);
    }

    private static List<Object> elements(ListCheckpointed<?> listFunction, StateOutput target) throws Exception {
        return new ArrayList<>(listFunction.snapshotState(target.checkpointId(), target.timestampMillis()));
    }

    private ListState<Object> list() throws Exception {
        return state.getListState(new ListStateDescriptor<>(LIST, Types.GENERIC(Object.class)));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object element) {
        return (T) element;
    }

    private record Moment(long getCheckpointId, long getCheckpointTimestamp) implements FunctionSnapshotContext {}
}
