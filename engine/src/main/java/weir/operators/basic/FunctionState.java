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
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.spi.OperatorContext;
import weir.state.OperatorState;
import weir.types.Types;

/** The operator state of one function in one task. Snapshots are numbered from 1 by the task that takes them. */
final class FunctionState implements FunctionInitializationContext {
    private static final String LIST = "list";

    private final Object function;
    private final OperatorContext context;
    private final KeyedStateStore keyedState;
    private final OperatorState state = new OperatorState();
    private long snapshots;
    private boolean restored;

    FunctionState(Object function, OperatorContext context, KeyedStateStore keyedState) {
        this.function = function;
        this.context = context;
        this.keyedState = keyedState;
    }

    void initialize() throws Exception {
        if (function instanceof CheckpointedFunction checkpointed) {
            checkpointed.initializeState(this);
        } else if (restored) {
            giveBack((ListCheckpointed<?>) function);
        }
    }

    void snapshot(DataOutputView target) throws IOException {
        snapshots++;
        try {
            if (function instanceof CheckpointedFunction checkpointed) {
                checkpointed.snapshotState(new Moment(snapshots, now()));
            } else {
                list().update(elements((ListCheckpointed<?>) function));
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw context.failure(e, "snapshot " + snapshots);
        }
        target.writeLong(snapshots);
        state.snapshot(target);
    }

    void restore(DataInputView source) throws IOException {
        snapshots = source.readLong();
        restored = true;
        state.restore(source, OperatorState.Share.ALL);
    }

    @Override
    public OptionalLong getRestoredCheckpointId() {
        return restored ? OptionalLong.of(snapshots) : OptionalLong.empty();
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

    private List<Object> elements(ListCheckpointed<?> listFunction) throws Exception {
        return new ArrayList<>(listFunction.snapshotState(snapshots, now()));
    }

    private ListState<Object> list() throws Exception {
        return state.getListState(new ListStateDescriptor<>(LIST, Types.GENERIC(Object.class)));
    }

    private long now() {
        return context.platform().clock().currentTimeMillis();
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object element) {
        return (T) element;
    }

    private record Moment(long getCheckpointId, long getCheckpointTimestamp) implements FunctionSnapshotContext {}
}
