package weir.api.state;

import java.util.Map;

/** Broadcast state as the keyed side of a connected stream sees it: to read, never to change. */
public interface ReadOnlyBroadcastState<K, V> extends State {
    V get(K key) throws Exception;

    boolean contains(K key) throws Exception;

    /** All entries; neither they nor the collection can be changed. */
    Iterable<Map.Entry<K, V>> immutableEntries() throws Exception;
}
