package weir.operators.broadcast;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.api.state.BroadcastState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ReadOnlyBroadcastState;
import weir.spi.OperatorContext;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.state.OperatorState;

/** The broadcast states of one operator in one task: those that its stream was broadcast with, and no others. */
final class BroadcastStates {
    private final String operator;
    private final List<MapStateDescriptor<?, ?>> declared;
    private final OperatorState state = new OperatorState();
    private final Map<String, BroadcastState<?, ?>> writable = new HashMap<>();
    private final Map<String, ReadOnlyBroadcastState<?, ?>> readable = new HashMap<>();

    BroadcastStates(String operator, List<MapStateDescriptor<?, ?>> declared) {
        this.operator = operator;
        this.declared = declared;
    }

    /** The state itself, for the broadcast side. */
    @SuppressWarnings("unchecked")
    <K, V> BroadcastState<K, V> writable(MapStateDescriptor<K, V> descriptor) {
        BroadcastState<?, ?> found = writable.get(descriptor.getName());
        if (found == null) {
            found = create(descriptor);
            writable.put(descriptor.getName(), found);
        }
        return (BroadcastState<K, V>) found;
    }

    /** A view of the state, for the other side. */
    @SuppressWarnings("unchecked")
    <K, V> ReadOnlyBroadcastState<K, V> readable(MapStateDescriptor<K, V> descriptor) {
        ReadOnlyBroadcastState<?, ?> found = readable.get(descriptor.getName());
        if (found == null) {
            found = new ReadOnlyView<>(descriptor.getName(), writable(descriptor));
            readable.put(descriptor.getName(), found);
        }
        return (ReadOnlyBroadcastState<K, V>) found;
    }

    void snapshot(StateOutput target) throws IOException {
        state.snapshot(target.section(StateOutput.BROADCAST_STATE));
    }

    void restore(StateInput source, OperatorContext.Slice slice) throws IOException {
        state.restore(source, StateOutput.BROADCAST_STATE, slice);
    }

    private <K, V> BroadcastState<K, V> create(MapStateDescriptor<K, V> descriptor) {
        List<String> names = declared.stream().map(MapStateDescriptor::getName).toList();
        if (!names.contains(descriptor.getName())) {
            throw new IllegalArgumentException("Operator '" + operator + "' asks for the broadcast state '"
                    + descriptor.getName() + "', but its stream was broadcast with " + names
                    + ". Check the name, or pass the descriptor to broadcast(...) as well.");
        }
        return state.getBroadcastState(descriptor);
    }
}
