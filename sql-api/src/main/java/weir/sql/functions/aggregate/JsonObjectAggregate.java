package weir.sql.functions.aggregate;

import java.util.Map;
import java.util.TreeMap;
import weir.base.WeirException;
import weir.sql.functions.json.JsonWriter;
import weir.sql.types.LogicalType;

/** Keys and values as an object of JSON; a key may be there once. The state has the JSON of each value. */
final class JsonObjectAggregate implements Aggregate {
    private final LogicalType type;
    private final boolean withNulls;

    JsonObjectAggregate(AggregateCall call) {
        type = call.arguments().get(1);
        withNulls = !call.words().contains("ABSENT");
    }

    @Override
    public LogicalType stateType() {
        return LogicalType.map(LogicalType.STRING, LogicalType.STRING);
    }

    @Override
    public Object create() {
        return ValueCounts.create();
    }

    @Override
    public Object add(Object state, Object[] arguments) {
        if (arguments[0] == null) {
            throw new WeirException("A key of JSON_OBJECTAGG is NULL.");
        }
        if (arguments[1] != null || withNulls) {
            put(state, arguments[0], JsonWriter.of(arguments[1], type));
        }
        return state;
    }

    private static void put(Object state, Object key, Object json) {
        if (ValueCounts.of(state).put(key, json) != null) {
            throw new WeirException("JSON_OBJECTAGG was given the key '" + key + "' twice.");
        }
    }

    @Override
    public Object retract(Object state, Object[] arguments) {
        ValueCounts.of(state).remove(arguments[0]);
        return state;
    }

    @Override
    public Object merge(Object state, Object other) {
        ValueCounts.of(other).forEach((key, json) -> put(state, key, json));
        return state;
    }

    @Override
    public Object value(Object state) {
        Map<String, String> members = new TreeMap<>();
        ValueCounts.of(state).forEach((key, json) -> members.put((String) key, (String) json));
        return JsonWriter.object(members);
    }
}
