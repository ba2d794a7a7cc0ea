package weir.sql.runtime;

import java.util.ArrayList;
import java.util.List;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.state.KeyedState;
import weir.types.Row;

/** Rows of the current key that wait for their time to come, each time's in the order in which they came. */
final class WaitingRows {
    private final MapState<Object, Object> rows;

    WaitingRows(KeyedState state) {
        rows = state.getMapState(new MapStateDescriptor<>("waiting", Object.class, Object.class));
    }

    @SuppressWarnings("unchecked") // add puts them there
    void add(long time, Row row) throws Exception {
        List<Row> known = (List<Row>) rows.get(time);
        List<Row> list = known == null ? new ArrayList<>(1) : known;
        list.add(row);
        rows.put(time, list);
    }

    /** The rows of a time, which wait no longer. */
    @SuppressWarnings("unchecked") // add puts them there
    List<Row> remove(long time) throws Exception {
        List<Row> list = (List<Row>) rows.get(time);
        if (list == null) {
            return List.of();
        }
        rows.remove(time);
        return list;
    }

    boolean isEmpty() throws Exception {
        return rows.isEmpty();
    }
}
