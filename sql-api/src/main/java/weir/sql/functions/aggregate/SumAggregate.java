package weir.sql.functions.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;
import weir.types.Row;

/**
 * The sum of numbers, or their average. Sums of integers wrap around, those of DECIMAL are NULL when they have more than 38
 * digits; averages of integers are cut towards zero. The state is a row of count and sum.
 */
final class SumAggregate implements Aggregate {
    private static final int COUNT = 0;
    private static final int SUM = 1;
    private static final int MOST_DIGITS = 38;

    private final LogicalType result;
    private final LogicalType sumType;
    private final boolean average;

    SumAggregate(AggregateCall call, boolean average) {
        this.result = call.result();
        this.average = average;
        this.sumType = switch (call.argument().kind()) {
            case FLOAT, DOUBLE -> LogicalType.DOUBLE;
            case DECIMAL -> LogicalType.decimal(MOST_DIGITS, call.argument().scale());
            default -> LogicalType.BIGINT;
        };
    }

    @Override
    public LogicalType stateType() {
        return LogicalType.row(List.of("count", "sum"), List.of(LogicalType.BIGINT, sumType));
    }

    @Override
    public Object create() {
        return Row.of(0L, zero());
    }

    private Object zero() {
        return switch (sumType.kind()) {
            case DOUBLE -> 0.0;
            case DECIMAL -> BigDecimal.ZERO.setScale(sumType.scale());
            default -> 0L;
        };
    }

    @Override
    public Object add(Object state, Object[] arguments) {
        return arguments[0] == null ? state : change((Row) state, 1, widened(arguments[0]));
    }

    @Override
    public Object retract(Object state, Object[] arguments) {
        return arguments[0] == null ? state : change((Row) state, -1, negated(widened(arguments[0])));
    }

    @Override
    public Object merge(Object state, Object other) {
        Row more = (Row) other;
        return change((Row) state, (Long) more.getField(COUNT), more.getField(SUM));
    }

    private Row change(Row state, long count, Object sum) {
        state.setField(COUNT, (Long) state.getField(COUNT) + count);
        state.setField(SUM, plus(state.getField(SUM), sum));
        return state;
    }

    private Object widened(Object value) {
        return sumType.kind() == Kind.BIGINT ? (Object) ((Number) value).longValue() : value;
    }

    private static Object plus(Object left, Object right) {
        if (left instanceof Long number) {
            return number + (Long) right;
        }
        return left instanceof Double number
                ? (Object) (number + (Double) right)
                : ((BigDecimal) left).add((BigDecimal) right);
    }

    private static Object negated(Object value) {
        if (value instanceof Long number) {
            return -number;
        }
        return value instanceof Double number ? (Object) (-number) : ((BigDecimal) value).negate();
    }

    @Override
    public Object value(Object state) {
        long count = (Long) ((Row) state).getField(COUNT);
        Object sum = ((Row) state).getField(SUM);
        if (count == 0) {
            return null;
        }
        return switch (result.kind()) {
            case TINYINT -> (int) (byte) whole(sum, count);
            case SMALLINT -> (int) (short) whole(sum, count);
            case INT -> (int) whole(sum, count);
            case BIGINT -> whole(sum, count);
            case FLOAT -> (double) (float) inexact(sum, count);
            case DOUBLE -> inexact(sum, count);
            default -> exact((BigDecimal) sum, count);
        };
    }

    private long whole(Object sum, long count) {
        return average ? (Long) sum / count : (Long) sum;
    }

    private double inexact(Object sum, long count) {
        return average ? (Double) sum / count : (Double) sum;
    }

    private BigDecimal exact(BigDecimal sum, long count) {
        BigDecimal value = average ? sum.divide(BigDecimal.valueOf(count), result.scale(), RoundingMode.HALF_UP) : sum;
        return value.precision() > MOST_DIGITS ? null : value;
    }
}
