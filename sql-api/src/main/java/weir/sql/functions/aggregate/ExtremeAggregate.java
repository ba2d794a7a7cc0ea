package weir.sql.functions.aggregate;

import weir.sql.types.LogicalType;
import weir.sql.types.ValueComparison;

/** The least or greatest value that is not NULL. Where rows are taken back the state is the count of every value. */
final class ExtremeAggregate implements Aggregate {
    private final LogicalType type;
    private final boolean retracting;
    /** 1 for the greatest, -1 for the least. */
    private final int sign;

    ExtremeAggregate(AggregateCall call, boolean greatest) {
        this.type = call.argument();
        this.retracting = call.retracting();
        this.sign = greatest ? 1 : -1;
    }

    @Override
    public LogicalType stateType() {
        return retracting ? LogicalType.map(type, LogicalType.BIGINT) : type.nullable(true);
    }

    @Override
    public Object create() {
        return retracting ? ValueCounts.create() : null;
    }

    @Override
    public Object add(Object state, Object[] arguments) {
        if (arguments[0] == null) {
            return state;
        }
        return retracting ? ValueCounts.add(state, arguments[0], 1) : further(state, arguments[0]);
    }

    private Object further(Object extreme, Object value) {
        return extreme == null || value != null && sign * ValueComparison.compare(value, extreme) > 0 ? value : extreme;
    }

    @Override
    public Object retract(Object state, Object[] arguments) {
        if (!retracting) {
            throw AggregateCall.cannotRetract();
        }
        return arguments[0] == null ? state : ValueCounts.add(state, arguments[0], -1);
    }

    @Override
    public Object merge(Object state, Object other) {
        return retracting ? ValueCounts.merge(state, other) : further(state, other);
    }

    @Override
    public Object value(Object state) {
        if (!retracting) {
            return state;
        }
        Object extreme = null;
        for (Object value : ValueCounts.of(state).keySet()) {
            extreme = further(extreme, value);
        }
        return extreme;
    }
}
