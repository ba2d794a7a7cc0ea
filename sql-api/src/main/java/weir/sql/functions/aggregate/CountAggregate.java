package weir.sql.functions.aggregate;

import weir.sql.types.LogicalType;

/** Counts the rows none of whose arguments is NULL. */
final class CountAggregate implements Aggregate {
    @Override
    public LogicalType stateType() {
        return LogicalType.BIGINT.nullable(false);
    }

    @Override
    public Object create() {
        return 0L;
    }

    @Override
    public Object add(Object state, Object[] arguments) {
        return (Long) state + counted(arguments);
    }

    @Override
    public Object retract(Object state, Object[] arguments) {
        return (Long) state - counted(arguments);
    }

    private static int counted(Object[] arguments) {
        for (Object argument : arguments) {
            if (argument == null) {
                return 0;
            }
        }
        return 1;
    }

    @Override
    public Object merge(Object state, Object other) {
        return (Long) state + (Long) other;
    }

    @Override
    public Object value(Object state) {
        return state;
    }
}
