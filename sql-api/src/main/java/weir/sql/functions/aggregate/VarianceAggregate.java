package weir.sql.functions.aggregate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import weir.sql.types.LogicalType;
import weir.types.Row;

/**
 * How far values are from their mean: the variance or its root, of all values or as estimated from a sample. The state is a row
 * of count, mean and the sum of squared distances (Welford 1962; the union of two as by Chan, Golub and LeVeque 1979).
 */
final class VarianceAggregate implements Aggregate {
    private static final int COUNT = 0;
    private static final int MEAN = 1;
    private static final int SQUARES = 2;

    private final LogicalType result;
    private final boolean sample;
    private final boolean root;

    VarianceAggregate(AggregateCall call, boolean sample, boolean root) {
        this.result = call.result();
        this.sample = sample;
        this.root = root;
    }

    @Override
    public LogicalType stateType() {
        return LogicalType.row(
                List.of("count", "mean", "squares"),
                List.of(LogicalType.BIGINT, LogicalType.DOUBLE, LogicalType.DOUBLE));
    }

    @Override
    public Object create() {
        return Row.of(0L, 0.0, 0.0);
    }

    @Override
    public Object add(Object state, Object[] arguments) {
        if (arguments[0] == null) {
            return state;
        }
        Row row = (Row) state;
        double value = ((Number) arguments[0]).doubleValue();
        long count = count(row) + 1;
        double distance = value - mean(row);
        double mean = mean(row) + distance / count;
        return set(row, count, mean, squares(row) + distance * (value - mean));
    }

    @Override
    public Object retract(Object state, Object[] arguments) {
        if (arguments[0] == null) {
            return state;
        }
        Row row = (Row) state;
        double value = ((Number) arguments[0]).doubleValue();
        long count = count(row) - 1;
        if (count == 0) {
            return set(row, 0, 0, 0);
        }
        double distance = value - mean(row);
        double mean = mean(row) - distance / count;
        return set(row, count, mean, squares(row) - distance * (value - mean));
    }

    @Override
    public Object merge(Object state, Object other) {
        Row left = (Row) state;
        Row right = (Row) other;
        long count = count(left) + count(right);
        if (count == 0) {
            return left;
        }
        double distance = mean(right) - mean(left);
        double mean = mean(left) + distance * count(right) / count;
        double between = distance * distance * count(left) * count(right) / count;
        return set(left, count, mean, squares(left) + squares(right) + between);
    }

    private static Row set(Row row, long count, double mean, double squares) {
        row.setField(COUNT, count);
        row.setField(MEAN, mean);
        row.setField(SQUARES, squares);
        return row;
    }

    private static long count(Row row) {
        return (Long) row.getField(COUNT);
    }

    private static double mean(Row row) {
        return (Double) row.getField(MEAN);
    }

    private static double squares(Row row) {
        return (Double) row.getField(SQUARES);
    }

    @Override
    public Object value(Object state) {
        Row row = (Row) state;
        long divisor = sample ? count(row) - 1 : count(row);
        if (divisor <= 0) {
            return null;
        }
        double variance = Math.max(0, squares(row)) / divisor;
        return of(root ? Math.sqrt(variance) : variance);
    }

    private Object of(double value) {
        return switch (result.kind()) {
            case TINYINT, SMALLINT, INT -> (int) value;
            case BIGINT -> (long) value;
            case FLOAT -> (double) (float) value;
            case DECIMAL -> new BigDecimal(value, MathContext.DECIMAL64).setScale(result.scale(), RoundingMode.HALF_UP);
            default -> value;
        };
    }
}
