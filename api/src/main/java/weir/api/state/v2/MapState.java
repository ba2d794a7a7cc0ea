package weir.api.state.v2;

import java.util.Iterator;
import java.util.Map;

/** A map per key. */
public interface MapState<UK, UV> extends State {
    UV get(UK key);

    void put(UK key, UV value);

    void putAll(Map<UK, UV> map);

    void remove(UK key);

    boolean contains(UK key);

    Iterable<Map.Entry<UK, UV>> entries();

    Iterable<UK> keys();

    Iterable<UV> values();

    Iterator<Map.Entry<UK, UV>> iterator();

    boolean isEmpty();

    default StateFuture<UV> asyncGet(UK key) {
        return CompletedFuture.call(() -> get(key));
    }

    default StateFuture<Void> asyncPut(UK key, UV value) {
        return CompletedFuture.run(() -> put(key, value));
    }

    default StateFuture<Void> asyncPutAll(Map<UK, UV> map) {
        return CompletedFuture.run(() -> putAll(map));
    }

    default StateFuture<Void> asyncRemove(UK key) {
        return CompletedFuture.run(() -> remove(key));
    }

    default StateFuture<Boolean> asyncContains(UK key) {
        return CompletedFuture.call(() -> contains(key));
    }

    default StateFuture<StateIterator<Map.Entry<UK, UV>>> asyncEntries() {
        return CompletedFuture.call(() -> new CompletedIterator<>(entries()));
    }

    default StateFuture<StateIterator<UK>> asyncKeys() {
        return CompletedFuture.call(() -> new CompletedIterator<>(keys()));
    }

    default StateFuture<StateIterator<UV>> asyncValues() {
        return CompletedFuture.call(() -> new CompletedIterator<>(values()));
    }

    default StateFuture<Boolean> asyncIsEmpty() {
        return CompletedFuture.call(this::isEmpty);
    }
}
