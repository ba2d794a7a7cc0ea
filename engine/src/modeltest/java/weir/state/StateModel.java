package weir.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.api.state.StateTtlConfig;
import weir.api.state.StateTtlConfig.StateVisibility;
import weir.api.state.StateTtlConfig.UpdateType;
import weir.base.Clock;

/** What a keyed state should do, said with hash maps: each key has elements, each with the time it was touched. */
final class StateModel {
    private final Map<Object, Map<Object, Stamped<Object>>> rows = new HashMap<>();
    private final Clock clock;
    private final StateTtlConfig ttl;
    private int nextElement;

    StateModel(Clock clock, StateTtlConfig ttl) {
        this.clock = clock;
        this.ttl = ttl;
    }

    Object get(Object key, Object element) {
        Stamped<Object> found = row(key).get(element);
        if (found == null) {
            return null;
        }
        if (isExpired(found)) {
            row(key).remove(element);
            return ttl.getStateVisibility() == StateVisibility.ReturnExpiredIfNotCleanedUp ? found.value() : null;
        }
        if (ttl.getUpdateType() == UpdateType.OnReadAndWrite) {
            put(key, element, found.value());
        }
        return found.value();
    }

    List<Object> getAll(Object key) {
        return new ArrayList<>(getMap(key).values());
    }

    Map<Object, Object> getMap(Object key) {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (Object element : new ArrayList<>(row(key).keySet())) {
            Object value = get(key, element);
            if (value != null) {
                all.put(element, value);
            }
        }
        return all;
    }

    void put(Object key, Object element, Object value) {
        row(key).put(element, new Stamped<>(value, clock.currentTimeMillis()));
    }

    void append(Object key, Object value) {
        put(key, nextElement++, value);
    }

    void remove(Object key, Object element) {
        row(key).remove(element);
    }

    void clear(Object key) {
        rows.remove(key);
    }

    private Map<Object, Stamped<Object>> row(Object key) {
        return rows.computeIfAbsent(key, k -> new LinkedHashMap<>());
    }

    private boolean isExpired(Stamped<Object> element) {
        Duration age = Duration.ofMillis(clock.currentTimeMillis() - element.stampMillis());
        return ttl.isEnabled() && age.compareTo(ttl.getTimeToLive()) >= 0;
    }
}
