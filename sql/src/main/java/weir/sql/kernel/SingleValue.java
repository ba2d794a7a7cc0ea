package weir.sql.kernel;

import weir.base.WeirException;
import weir.sql.functions.aggregate.Aggregate;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** The value of a sub-query that stands for one value: of one row, or NULL of none. Made by the planner, never written by people. */
public record SingleValue(LogicalType type) implements Aggregate {
    public static final String NAME = "SINGLE_VALUE";

    @Override
    public LogicalType stateType() {
        return LogicalType.row(java.util.List.of("rows", "value"), java.util.List.of(LogicalType.BIGINT, type));
    }

    @Override
    public Object create() {
        return Row.of(0L, null);
    }

    @Override
    public Object add(Object state, Object[] arguments) {
        return counted((Row) state, 1, arguments[0]);
    }

    /** What is taken back may be the row before the one that took its place, so the other one stays. */
    @Override
    public Object retract(Object state, Object[] arguments) {
        Row row = (Row) state;
        boolean last = (Long) row.getField(0) == 1;
        return counted(row, -1, last ? null : row.getField(1));
    }

    private static Row counted(Row state, long more, Object value) {
        return Row.of((Long) state.getField(0) + more, value);
    }

    @Override
    public Object merge(Object state, Object other) {
        Row more = (Row) other;
        return (Long) more.getField(0) == 0 ? state : counted((Row) state, (Long) more.getField(0), more.getField(1));
    }

    @Override
    public Object value(Object state) {
        Row row = (Row) state;
        if ((Long) row.getField(0) > 1) {
            throw new WeirException("A sub-query that stands for one value gave " + row.getField(0)
                    + " rows. Have it give one, for instance by an aggregate or LIMIT 1.");
        }
        return row.getField(1);
    }
}
