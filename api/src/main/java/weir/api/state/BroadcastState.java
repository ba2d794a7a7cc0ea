package weir.api.state;

import java.util.Iterator;
import java.util.Map;

/** A map that every parallel task holds in full. All tasks must make the same changes in the same order. */
public interface BroadcastState<K, V> extends ReadOnlyBroadcastState<K, V> {
    void put(K key, V value) throws Exception;

    void putAll(Map<K, V> map) throws Exception;

    void remove(K key) throws Exception;

    /** Iterates over live entries, in the order in which they were first put. */
    Iterator<Map.Entry<K, V>> iterator() throws Exception;

    Iterable<Map.Entry<K, V>> entries() throws Exception;
}
