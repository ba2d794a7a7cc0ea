package weir.sql.functions.aggregate;

import java.util.ArrayList;
import java.util.List;
import weir.sql.types.ValueComparison;

/** Values in the order of their arrival, as a state. */
final class Elements {
    private Elements() {}

    static List<Object> create() {
        return new ArrayList<>();
    }

    @SuppressWarnings("unchecked")
    static List<Object> of(Object state) {
        return (List<Object>) state;
    }

    static List<Object> add(Object state, Object value) {
        of(state).add(value);
        return of(state);
    }

    /** Takes back the oldest of the values that are the same. */
    static List<Object> remove(Object state, Object value) {
        List<Object> values = of(state);
        for (int index = 0; index < values.size(); index++) {
            if (ValueComparison.same(values.get(index), value)) {
                values.remove(index);
                break;
            }
        }
        return values;
    }

    static List<Object> merge(Object state, Object other) {
        of(state).addAll(of(other));
        return of(state);
    }
}
