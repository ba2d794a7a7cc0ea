package weir.operators.broadcast;

import java.util.Map;
import weir.api.state.BroadcastState;
import weir.api.state.ReadOnlyBroadcastState;

/** Broadcast state as the side that must not change it sees it. */
record ReadOnlyView<K, V>(String name, BroadcastState<K, V> state) implements ReadOnlyBroadcastState<K, V> {
    @Override
    public V get(K key) throws Exception {
        return state.get(key);
    }

    @Override
    public boolean contains(K key) throws Exception {
        return state.contains(key);
    }

    @Override
    public Iterable<Map.Entry<K, V>> immutableEntries() throws Exception {
        return state.immutableEntries();
    }

    @Override
    public void clear() {
        throw new IllegalStateException(
                "The broadcast state '" + name + "' is cleared by a record that was not broadcast."
                        + " Only processBroadcastElement may change it, so that it stays the same in all tasks.");
    }
}
