package weir.sql.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weir.sql.functions.aggregate.Aggregate;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** What depends on the order in which rows come: ranks, and values of rows before. For OVER, which never takes such rows back. */
public final class OrderedAggregates {
    private OrderedAggregates() {}

    /** The aggregate of a name, if it is one of these; its result is of the type given. */
    public static Optional<Aggregate> find(String name, LogicalType type) {
        return Optional.ofNullable(
                switch (name) {
                    case "RANK" -> new Rank(false);
                    case "DENSE_RANK" -> new Rank(true);
                    case "LAG" -> new Lag(type);
                    default -> null;
                });
    }

    /** Of the columns that rows are ordered by: [rank, rows, values of the last row]. */
    private record Rank(boolean dense) implements OrderedAggregate {
        @Override
        public LogicalType stateType() {
            return LogicalType.row(List.of("rank", "rows"), List.of(LogicalType.BIGINT, LogicalType.BIGINT));
        }

        @Override
        public Object create() {
            return Row.of(0L, 0L, null);
        }

        @Override
        public Object add(Object state, Object[] arguments) {
            Row before = (Row) state;
            long rank = (Long) before.getField(0);
            long rows = (Long) before.getField(1) + 1;
            Row values = Row.of(arguments);
            boolean equal = values.equals(before.getField(2));
            return Row.of(equal ? rank : dense ? rank + 1 : rows, rows, values);
        }

        @Override
        public Object value(Object state) {
            return ((Row) state).getField(0);
        }
    }

    /** LAG(value [, how many rows before [, value where there is none]]): the result, and the values of the last rows. */
    private record Lag(LogicalType type) implements OrderedAggregate {
        @Override
        public LogicalType stateType() {
            return LogicalType.row(List.of("result", "before"), List.of(type, LogicalType.array(type)));
        }

        @Override
        public Object create() {
            return Row.of(null, new ArrayList<>());
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object add(Object state, Object[] arguments) {
            Row row = (Row) state;
            int distance = arguments.length < 2 ? 1 : ((Number) arguments[1]).intValue();
            List<Object> before = (List<Object>) row.getField(1);
            before.add(arguments[0]);
            boolean reached = before.size() > distance;
            Object otherwise = arguments.length < 3 ? null : arguments[2];
            row.setField(0, reached ? before.get(before.size() - 1 - distance) : otherwise);
            before.subList(0, Math.max(0, before.size() - distance)).clear();
            return row;
        }

        @Override
        public Object value(Object state) {
            return ((Row) state).getField(0);
        }
    }

    /** An aggregate of rows in order, all of which stay. */
    private interface OrderedAggregate extends Aggregate {
        @Override
        default Object retract(Object state, Object[] arguments) {
            throw new IllegalStateException("Rows of an order are never taken back: the frame has no beginning.");
        }

        @Override
        default Object merge(Object state, Object other) {
            throw new IllegalStateException("The rows of an order are of one group.");
        }
    }
}
