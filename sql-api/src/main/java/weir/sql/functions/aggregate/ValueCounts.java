package weir.sql.functions.aggregate;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many times each value is there, so that any of them can be taken back. */
final class ValueCounts {
    private ValueCounts() {}

    static Map<Object, Object> create() {
        return new LinkedHashMap<>();
    }

    @SuppressWarnings("unchecked")
    static Map<Object, Object> of(Object state) {
        return (Map<Object, Object>) state;
    }

    /** Adds so many of a value, fewer than none to take some back; a value of which there are none is forgotten. */
    static Map<Object, Object> add(Object state, Object value, long more) {
        Map<Object, Object> counts = of(state);
        counts.merge(value, more, (before, added) -> {
            long sum = (Long) before + (Long) added;
            return sum == 0 ? null : (Object) sum;
        });
        return counts;
    }

    static Map<Object, Object> merge(Object state, Object other) {
        of(other).forEach((value, count) -> add(state, value, (Long) count));
        return of(state);
    }
}
