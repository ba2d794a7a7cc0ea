package weir.sql.functions.aggregate;

import java.util.List;
import weir.sql.types.LogicalType;

/** The first or last value that is not NULL, in the order of arrival. Where rows are taken back all values are kept. */
final class FirstLastAggregate implements Aggregate {
    private final LogicalType type;
    private final boolean retracting;
    private final boolean last;

    FirstLastAggregate(AggregateCall call, boolean last) {
        this.type = call.argument().nullable(true);
        this.retracting = call.retracting();
        this.last = last;
    }

    @Override
    public LogicalType stateType() {
        return retracting ? LogicalType.array(type) : type;
    }

    @Override
    public Object create() {
        return retracting ? Elements.create() : null;
    }

    @Override
    public Object add(Object state, Object[] arguments) {
        if (arguments[0] == null) {
            return state;
        }
        return retracting ? Elements.add(state, arguments[0]) : chosen(state, arguments[0]);
    }

    private Object chosen(Object before, Object value) {
        return before == null || last && value != null ? value : before;
    }

    @Override
    public Object retract(Object state, Object[] arguments) {
        if (!retracting) {
            throw AggregateCall.cannotRetract();
        }
        return arguments[0] == null ? state : Elements.remove(state, arguments[0]);
    }

    @Override
    public Object merge(Object state, Object other) {
        return retracting ? Elements.merge(state, other) : chosen(state, other);
    }

    @Override
    public Object value(Object state) {
        if (!retracting) {
            return state;
        }
        List<Object> values = Elements.of(state);
        return values.isEmpty() ? null : values.get(last ? values.size() - 1 : 0);
    }
}
