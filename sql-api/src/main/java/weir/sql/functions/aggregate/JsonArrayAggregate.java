package weir.sql.functions.aggregate;

import java.util.List;
import weir.sql.functions.json.JsonWriter;
import weir.sql.types.LogicalType;

/** All values as an array of JSON. The state is the JSON of each. */
final class JsonArrayAggregate implements Aggregate {
    private final LogicalType type;
    private final boolean withNulls;

    JsonArrayAggregate(AggregateCall call) {
        type = call.argument();
        withNulls = call.words().contains("NULL");
    }

    @Override
    public LogicalType stateType() {
        return LogicalType.array(LogicalType.STRING);
    }

    @Override
    public Object create() {
        return Elements.create();
    }

    @Override
    public Object add(Object state, Object[] arguments) {
        return isLeftOut(arguments[0]) ? state : Elements.add(state, JsonWriter.of(arguments[0], type));
    }

    @Override
    public Object retract(Object state, Object[] arguments) {
        return isLeftOut(arguments[0]) ? state : Elements.remove(state, JsonWriter.of(arguments[0], type));
    }

    private boolean isLeftOut(Object value) {
        return value == null && !withNulls;
    }

    @Override
    public Object merge(Object state, Object other) {
        return Elements.merge(state, other);
    }

    @Override
    public Object value(Object state) {
        List<Object> elements = Elements.of(state);
        return "[" + String.join(",", elements.stream().map(String.class::cast).toList()) + "]";
    }
}
