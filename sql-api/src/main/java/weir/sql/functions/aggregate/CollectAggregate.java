package weir.sql.functions.aggregate;

import java.util.LinkedHashMap;
import java.util.Map;
import weir.sql.types.LogicalType;

/** How many times each value is there that is not NULL. */
final class CollectAggregate implements Aggregate {
    private final LogicalType type;

    CollectAggregate(AggregateCall call) {
        type = call.argument();
    }

    @Override
    public LogicalType stateType() {
        return LogicalType.map(type, LogicalType.BIGINT);
    }

    @Override
    public Object create() {
        return ValueCounts.create();
    }

    @Override
    public Object add(Object state, Object[] arguments) {
        return arguments[0] == null ? state : ValueCounts.add(state, arguments[0], 1);
    }

    @Override
    public Object retract(Object state, Object[] arguments) {
        return arguments[0] == null ? state : ValueCounts.add(state, arguments[0], -1);
    }

    @Override
    public Object merge(Object state, Object other) {
        return ValueCounts.merge(state, other);
    }

    @Override
    public Object value(Object state) {
        Map<Object, Object> multiset = new LinkedHashMap<>();
        ValueCounts.of(state).forEach((value, count) -> multiset.put(value, ((Long) count).intValue()));
        return multiset;
    }
}
