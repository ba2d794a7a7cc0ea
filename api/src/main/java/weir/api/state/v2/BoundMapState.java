package weir.api.state.v2;

import java.util.Iterator;
import java.util.Map;

/** A {@link MapState} that passes on. */
final class BoundMapState<UK, UV> extends BoundState<weir.api.state.MapState<UK, UV>> implements MapState<UK, UV> {
    BoundMapState(weir.api.state.MapState<UK, UV> state) {
        super(state);
    }

    @Override
    public UV get(UK key) {
        return CompletedFuture.now(() -> state.get(key));
    }

    @Override
    public void put(UK key, UV value) {
        CompletedFuture.doNow(() -> state.put(key, value));
    }

    @Override
    public void putAll(Map<UK, UV> map) {
        CompletedFuture.doNow(() -> state.putAll(map));
    }

    @Override
    public void remove(UK key) {
        CompletedFuture.doNow(() -> state.remove(key));
    }

    @Override
    public boolean contains(UK key) {
        return CompletedFuture.now(() -> state.contains(key));
    }

    @Override
    public Iterable<Map.Entry<UK, UV>> entries() {
        return CompletedFuture.now(state::entries);
    }

    @Override
    public Iterable<UK> keys() {
        return CompletedFuture.now(state::keys);
    }

    @Override
    public Iterable<UV> values() {
        return CompletedFuture.now(state::values);
    }

    @Override
    public Iterator<Map.Entry<UK, UV>> iterator() {
        return CompletedFuture.now(state::iterator);
    }

    @Override
    public boolean isEmpty() {
        return CompletedFuture.now(state::isEmpty);
    }
}
