package weir.sql.functions.aggregate;

import java.util.ArrayList;
import java.util.List;
import weir.sql.types.LogicalType;

/** All values as an array, NULLs among them; NULL where there is no row. */
final class ArrayAggregate implements Aggregate {
    private final LogicalType type;

    ArrayAggregate(AggregateCall call) {
        type = LogicalType.array(call.argument().nullable(true));
    }

    @Override
    public LogicalType stateType() {
        return type;
    }

    @Override
    public Object create() {
        return Elements.create();
    }

    @Override
    public Object add(Object state, Object[] arguments) {
        return Elements.add(state, arguments[0]);
    }

    @Override
    public Object retract(Object state, Object[] arguments) {
        return Elements.remove(state, arguments[0]);
    }

    @Override
    public Object merge(Object state, Object other) {
        return Elements.merge(state, other);
    }

    @Override
    public Object value(Object state) {
        List<Object> values = Elements.of(state);
        return values.isEmpty() ? null : new ArrayList<>(values);
    }
}
