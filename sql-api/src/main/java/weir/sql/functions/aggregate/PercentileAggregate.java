package weir.sql.functions.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weir.base.WeirException;
import weir.sql.types.LogicalType;
import weir.types.Row;

/**
 * The values below which given parts of all values lie, interpolated between two neighbours. The state is a row of the parts
 * and the count of every value.
 */
final class PercentileAggregate implements Aggregate {
    private static final int PARTS = 0;
    private static final int COUNTS = 1;
    private static final int FREQUENCY = 2;

    private final boolean several;

    PercentileAggregate(AggregateCall call) {
        several = call.arguments().get(1).kind() == LogicalType.Kind.ARRAY;
    }

    @Override
    public LogicalType stateType() {
        return LogicalType.row(
                List.of("parts", "counts"),
                List.of(
                        LogicalType.array(LogicalType.DOUBLE),
                        LogicalType.map(LogicalType.DOUBLE, LogicalType.BIGINT)));
    }

    @Override
    public Object create() {
        return Row.of(Elements.create(), ValueCounts.create());
    }

    @Override
    public Object add(Object state, Object[] arguments) {
        return change((Row) state, arguments, 1);
    }

    @Override
    public Object retract(Object state, Object[] arguments) {
        return change((Row) state, arguments, -1);
    }

    private Row change(Row state, Object[] arguments, int sign) {
        long frequency = arguments.length > FREQUENCY ? frequency(arguments[FREQUENCY]) : 1;
        if (arguments[0] != null && frequency > 0) {
            state.setField(PARTS, parts(arguments[1]));
            ValueCounts.add(state.getField(COUNTS), ((Number) arguments[0]).doubleValue(), sign * frequency);
        }
        return state;
    }

    private static long frequency(Object argument) {
        return argument == null ? 0 : ((Number) argument).longValue();
    }

    private List<Object> parts(Object argument) {
        List<Object> given = several ? Elements.of(argument) : List.of(argument);
        List<Object> parts = new ArrayList<>();
        for (Object part : given) {
            double number = ((Number) part).doubleValue();
            if (!(number >= 0 && number <= 1)) {
                throw new WeirException("PERCENTILE takes parts from 0 to 1, not " + part + ".");
            }
            parts.add(number);
        }
        return parts;
    }

    @Override
    public Object merge(Object state, Object other) {
        Row more = (Row) other;
        if (!Elements.of(more.getField(PARTS)).isEmpty()) {
            ((Row) state).setField(PARTS, more.getField(PARTS));
            ValueCounts.merge(((Row) state).getField(COUNTS), more.getField(COUNTS));
        }
        return state;
    }

    @Override
    public Object value(Object state) {
        Row row = (Row) state;
        TreeMap<Double, Long> counts = new TreeMap<>();
        ValueCounts.of(row.getField(COUNTS)).forEach((value, count) -> counts.put((Double) value, (Long) count));
        if (counts.isEmpty()) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        Elements.of(row.getField(PARTS)).forEach(part -> values.add(percentile(counts, (Double) part)));
        return several ? values : values.get(0);
    }

    private static double percentile(TreeMap<Double, Long> counts, double part) {
        long size = counts.values().stream().mapToLong(Long::longValue).sum();
        double position = part * (size - 1);
        long below = (long) Math.floor(position);
        double lower = at(counts, below);
        double upper = at(counts, (long) Math.ceil(position));
        return lower + (upper - lower) * (position - below);
    }

    /** The value at a position of all values in order. */
    private static double at(TreeMap<Double, Long> counts, long position) {
        long seen = 0;
        for (Map.Entry<Double, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen > position) {
                return entry.getKey();
            }
        }
        return counts.lastKey();
    }
}
