package weir.state;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.StateDescriptor.Type;

/** One map a row; its views are live. */
final class MapHandle<UK, UV> extends StateHandle<Map<UK, UV>> implements MapState<UK, UV> {
    MapHandle(StateTable table, MapStateDescriptor<UK, UV> descriptor, Column<Map<UK, UV>> column) {
        super(table, descriptor.getName(), Type.MAP, column);
    }

    @Override
    public UV get(UK key) {
        Map<UK, UV> map = content();
        return map == null ? null : map.get(key);
    }

    @Override
    public void put(UK key, UV value) {
        map().put(key, value);
    }

    @Override
    public void putAll(Map<UK, UV> entries) {
        if (!entries.isEmpty()) {
            map().putAll(entries);
        }
    }

    @Override
    public void remove(UK key) {
        Map<UK, UV> map = content();
        if (map != null) {
            map.remove(key);
            table.suspectEmptyRow();
        }
    }

    @Override
    public boolean contains(UK key) {
        Map<UK, UV> map = content();
        return map != null && map.containsKey(key);
    }

    @Override
    public Iterable<Map.Entry<UK, UV>> entries() {
        return view().entrySet();
    }

    @Override
    public Iterable<UK> keys() {
        return view().keySet();
    }

    @Override
    public Iterable<UV> values() {
        return view().values();
    }

    @Override
    public Iterator<Map.Entry<UK, UV>> iterator() {
        return entries().iterator();
    }

    @Override
    public boolean isEmpty() {
        Map<UK, UV> map = content();
        return map == null || map.isEmpty();
    }

    @Override
    boolean isPresent(int row) {
        Map<UK, UV> map = column.get(row);
        return map != null && !map.isEmpty();
    }

    private Map<UK, UV> view() {
        Map<UK, UV> map = content();
        table.suspectEmptyRow();
        return map == null ? Map.of() : map;
    }

    private Map<UK, UV> map() {
        Map<UK, UV> map = content();
        if (map == null) {
            map = new LinkedHashMap<>();
            setContent(map);
        }
        return map;
    }
}
