package weir.state;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.StateDescriptor.Type;

/** One map a row, whose entries expire one by one. */
final class ExpiringMapHandle<UK, UV> extends StateHandle<Map<UK, Stamped<UV>>> implements MapState<UK, UV>, Expirable {
    private final Expiry expiry;

    ExpiringMapHandle(
            StateTable table,
            MapStateDescriptor<UK, UV> descriptor,
            Column<Map<UK, Stamped<UV>>> column,
            Expiry expiry) {
        super(table, descriptor.getName(), Type.MAP, column);
        this.expiry = expiry;
    }

    @Override
    public UV get(UK key) {
        Stamped<UV> visible = visible(key);
        return visible == null ? null : visible.value();
    }

    @Override
    public void put(UK key, UV value) {
        long now = expiry.access();
        map().put(key, new Stamped<>(value, now));
    }

    @Override
    public void putAll(Map<UK, UV> entries) {
        entries.forEach(this::put);
    }

    @Override
    public void remove(UK key) {
        Map<UK, Stamped<UV>> map = content();
        if (map != null) {
            map.remove(key);
            table.suspectEmptyRow();
        }
    }

    @Override
    public boolean contains(UK key) {
        return visible(key) != null;
    }

    @Override
    public Iterable<Map.Entry<UK, UV>> entries() {
        return this::iterator;
    }

    @Override
    public Iterable<UK> keys() {
        return visibleEntries().stream().map(Map.Entry::getKey).toList();
    }

    @Override
    public Iterable<UV> values() {
        List<UV> values = new ArrayList<>();
        visibleEntries().forEach(entry -> values.add(entry.getValue()));
        return values;
    }

    @Override
    public Iterator<Map.Entry<UK, UV>> iterator() {
        return new WriteThroughIterator(visibleEntries().iterator());
    }

    @Override
    public boolean isEmpty() {
        return visibleEntries().isEmpty();
    }

    @Override
    public Expiry expiry() {
        return expiry;
    }

    @Override
    Expirable expirable() {
        return this;
    }

    @Override
    boolean isPresent(int row) {
        Map<UK, Stamped<UV>> map = column.get(row);
        return map != null && !map.isEmpty();
    }

    @Override
    public int expire(int row, long nowMillis) {
        Map<UK, Stamped<UV>> map = column.get(row);
        if (map == null) {
            return 0;
        }
        int before = map.size();
        map.values().removeIf(value -> expiry.isExpired(value.stampMillis(), nowMillis));
        if (map.isEmpty()) {
            column.remove(row);
        }
        return before - map.size();
    }

    private Stamped<UV> visible(UK key) {
        long now = expiry.access();
        Map<UK, Stamped<UV>> map = content();
        Stamped<UV> found = map == null ? null : map.get(key);
        if (found == null) {
            return null;
        }
        if (expiry.isExpired(found.stampMillis(), now)) {
            map.remove(key);
            table.suspectEmptyRow();
            expiry.countExpired(1);
            return expiry.isReturnedUntilCleanedUp() ? found : null;
        }
        if (expiry.isRenewedByReading()) {
            map.put(key, new Stamped<>(found.value(), now));
        }
        return found;
    }

    /** A copy of the entries that may be seen, made while what is expired is removed. */
    private List<Map.Entry<UK, UV>> visibleEntries() {
        Map<UK, Stamped<UV>> map = content();
        if (map == null) {
            return List.of();
        }
        List<Map.Entry<UK, UV>> visible = new ArrayList<>(map.size());
        for (UK key : new ArrayList<>(map.keySet())) {
            Stamped<UV> value = visible(key);
            if (value != null) {
                visible.add(new WriteThroughEntry(key, value.value()));
            }
        }
        return visible;
    }

    private Map<UK, Stamped<UV>> map() {
        Map<UK, Stamped<UV>> map = content();
        if (map == null) {
            map = new LinkedHashMap<>();
            setContent(map);
        }
        return map;
    }

    /** An entry of a copy whose changes reach the state. */
    private final class WriteThroughEntry extends AbstractMap.SimpleEntry<UK, UV> {
        private static final long serialVersionUID = 1L;

        WriteThroughEntry(UK key, UV value) {
            super(key, value);
        }

        @Override
        public UV setValue(UV value) {
            put(getKey(), value);
            return super.setValue(value);
        }
    }

    /** Goes over a copy; what it removes leaves the state. */
    private final class WriteThroughIterator implements Iterator<Map.Entry<UK, UV>> {
        private final Iterator<Map.Entry<UK, UV>> entries;
        private Map.Entry<UK, UV> last;

        WriteThroughIterator(Iterator<Map.Entry<UK, UV>> entries) {
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public Map.Entry<UK, UV> next() {
            last = entries.next();
            return last;
        }

        @Override
        public void remove() {
            if (last == null) {
                throw new IllegalStateException("There is no entry to remove: call next() first.");
            }
            ExpiringMapHandle.this.remove(last.getKey());
            last = null;
        }
    }
}
