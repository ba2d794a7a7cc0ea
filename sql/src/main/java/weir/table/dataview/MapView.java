package weir.table.dataview;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** A map within an accumulator; Flink's class of the same name. Keys and values are of any class that a snapshot can hold. */
public class MapView<K, V> implements DataView {
    private static final long serialVersionUID = 1L;

    private Map<K, V> map = new HashMap<>();

    /** All entries; what is done to the map is done to the view. */
    public Map<K, V> getMap() {
        return map;
    }

    /** Takes over the entries of another map. */
    public void setMap(Map<K, V> entries) {
        map = new HashMap<>(entries);
    }

    /** The value of a key; null if there is none. */
    public V get(K key) throws Exception {
        return map.get(key);
    }

    public void put(K key, V value) throws Exception {
        map.put(key, value);
    }

    public void putAll(Map<K, V> entries) throws Exception {
        map.putAll(entries);
    }

    public void remove(K key) throws Exception {
        map.remove(key);
    }

    public boolean contains(K key) throws Exception {
        return map.containsKey(key);
    }

    /** The entries, in any order. */
    public Iterable<Map.Entry<K, V>> entries() throws Exception {
        return map.entrySet();
    }

    public Iterable<K> keys() throws Exception {
        return map.keySet();
    }

    public Iterable<V> values() throws Exception {
        return map.values();
    }

    public Iterator<Map.Entry<K, V>> iterator() throws Exception {
        return map.entrySet().iterator();
    }

    public boolean isEmpty() throws Exception {
        return map.isEmpty();
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MapView<?, ?> view && map.equals(view.map);
    }

    @Override
    public int hashCode() {
        return map.hashCode();
    }

    @Override
    public String toString() {
        return map.toString();
    }
}
