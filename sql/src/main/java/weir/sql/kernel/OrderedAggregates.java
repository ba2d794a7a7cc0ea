package weir.sql.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What depends on the order in which rows come: ranks, and values of rows before. For OVER, which never takes such rows back. */
final class OrderedAggregates {
    private OrderedAggregates() {}

    /** RANK and DENSE_RANK, whose arguments are the columns that rows are ordered by: [rank, rows, values of the last row]. */
    record Rank(boolean dense) implements OrderedAggregate {
        @Override
        public ArrayList<Object> create() {
            return new ArrayList<>(Arrays.asList(0L, 0L, null));
        }

        @Override
        public ArrayList<Object> add(ArrayList<Object> gathered, Object[] arguments) {
            long rank = (Long) gathered.get(0);
            long rows = (Long) gathered.get(1) + 1;
            List<Object> values = new ArrayList<>(Arrays.asList(arguments));
            if (!values.equals(gathered.get(2))) {
                gathered.set(0, dense ? rank + 1 : rows);
                gathered.set(2, values);
            }
            gathered.set(1, rows);
            return gathered;
        }

        @Override
        public Object value(ArrayList<Object> gathered) {
            return gathered.get(0);
        }
    }

    /** LAG(value [, how many rows before [, value where there is none]]): [how many, default, values of the last rows]. */
    record Lag() implements OrderedAggregate {
        private static final int FIRST = 2;

        @Override
        public ArrayList<Object> create() {
            return new ArrayList<>(Arrays.asList(1, null));
        }

        @Override
        public ArrayList<Object> add(ArrayList<Object> gathered, Object[] arguments) {
            int distance = arguments.length < 2 ? 1 : ((Number) arguments[1]).intValue();
            gathered.set(0, distance);
            gathered.set(1, arguments.length < 3 ? null : arguments[2]);
            gathered.add(arguments[0]);
            if (gathered.size() > FIRST + distance + 1) {
                gathered.remove(FIRST);
            }
            return gathered;
        }

        @Override
        public Object value(ArrayList<Object> gathered) {
            return gathered.size() > FIRST + (Integer) gathered.get(0) ? gathered.get(FIRST) : gathered.get(1);
        }
    }

    /** An aggregate of rows in order, all of which stay. */
    private interface OrderedAggregate extends ObjectAggregate<ArrayList<Object>> {
        @Override
        default ArrayList<Object> retract(ArrayList<Object> gathered, Object[] arguments) {
            throw new IllegalStateException("Rows of an order are never taken back: the frame has no beginning.");
        }

        @Override
        default ArrayList<Object> merge(ArrayList<Object> gathered, ArrayList<Object> other) {
            throw new IllegalStateException("The rows of an order are of one group.");
        }
    }
}
