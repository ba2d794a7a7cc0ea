package weir.api.state;

import java.util.Iterator;
import java.util.Map;

/**
 * A map per key, iterated in the order in which its keys were first put.
 *
 * @param <UK> the keys of the map (not of the stream)
 * @param <UV> the values, which may be null
 */
public interface MapState<UK, UV> extends State {
    UV get(UK key) throws Exception;

    void put(UK key, UV value) throws Exception;

    void putAll(Map<UK, UV> map) throws Exception;

    void remove(UK key) throws Exception;

    boolean contains(UK key) throws Exception;

    /** A live view: removing from it or setting an entry's value changes the state. */
    Iterable<Map.Entry<UK, UV>> entries() throws Exception;

    Iterable<UK> keys() throws Exception;

    Iterable<UV> values() throws Exception;

    Iterator<Map.Entry<UK, UV>> iterator() throws Exception;

    boolean isEmpty() throws Exception;
}
