package weir.sql.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import weir.base.WeirException;
import weir.sql.plan.AggregateCall;
import weir.sql.types.LogicalType;

/** The aggregates that gather in objects. */
public final class ObjectAggregates {
    private ObjectAggregates() {}

    /** The aggregate of a call, whose arguments have these types. */
    public static ObjectAggregate<?> of(AggregateCall call, List<LogicalType> arguments) {
        return switch (call.name()) {
            case "FIRST_VALUE" -> new Gathered(false, true, values -> values.isEmpty() ? null : values.get(0));
            case "LAST_VALUE" ->
                new Gathered(false, true, values -> values.isEmpty() ? null : values.get(values.size() - 1));
            case "LISTAGG", "STRING_AGG" -> new Joined();
            case "COLLECT" -> new Counted();
            case "ARRAY_AGG" -> new Gathered(true, false, values -> values.isEmpty() ? null : values);
            case "SINGLE_VALUE" -> new Gathered(true, true, ObjectAggregates::single);
            case "STDDEV_POP", "STDDEV_SAMP", "STDDEV", "VAR_POP", "VAR_SAMP", "VARIANCE" ->
                new Spread(call.name(), call.type());
            case "PERCENTILE" -> new Percentile();
            case "APPROX_COUNT_DISTINCT" -> new Different();
            case "RANK", "DENSE_RANK" -> new OrderedAggregates.Rank(call.name().equals("DENSE_RANK"));
            case "LAG" -> new OrderedAggregates.Lag();
            default -> throw new WeirException("The aggregate " + call.name() + arguments + " is not possible yet.");
        };
    }

    private static Object single(List<Object> values) {
        if (values.size() > 1) {
            throw new WeirException("A sub-query that stands for one value gave " + values.size()
                    + " rows. Have it give one, for instance by an aggregate or LIMIT 1.");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** What becomes of all values in the order in which they came. */
    private interface Outcome {
        Object of(List<Object> values);
    }

    private record Gathered(boolean keepsNulls, boolean firstOnly, Outcome outcome)
            implements ObjectAggregate<ArrayList<Object>> {
        @Override
        public ArrayList<Object> create() {
            return new ArrayList<>();
        }

        @Override
        public ArrayList<Object> add(ArrayList<Object> gathered, Object[] arguments) {
            if (keepsNulls || arguments[0] != null) {
                gathered.add(arguments[0]);
            }
            return gathered;
        }

        @Override
        public ArrayList<Object> retract(ArrayList<Object> gathered, Object[] arguments) {
            gathered.remove(arguments[0]);
            return gathered;
        }

        @Override
        public ArrayList<Object> merge(ArrayList<Object> gathered, ArrayList<Object> other) {
            gathered.addAll(other);
            return gathered;
        }

        @Override
        public Object value(ArrayList<Object> gathered) {
            Object value = outcome.of(gathered);
            return value instanceof List<?> list && !firstOnly ? new ArrayList<>(list) : value;
        }
    }

    /** Texts with something between them. */
    private record Joined() implements ObjectAggregate<ArrayList<Object>> {
        @Override
        public ArrayList<Object> create() {
            return new ArrayList<>();
        }

        @Override
        public ArrayList<Object> add(ArrayList<Object> gathered, Object[] arguments) {
            if (arguments[0] != null) {
                gathered.add(arguments.length > 1 ? arguments[1] : ",");
                gathered.add(arguments[0]);
            }
            return gathered;
        }

        @Override
        public ArrayList<Object> retract(ArrayList<Object> gathered, Object[] arguments) {
            for (int i = 1; arguments[0] != null && i < gathered.size(); i += 2) {
                if (gathered.get(i).equals(arguments[0])) {
                    gathered.subList(i - 1, i + 1).clear();
                    break;
                }
            }
            return gathered;
        }

        @Override
        public ArrayList<Object> merge(ArrayList<Object> gathered, ArrayList<Object> other) {
            gathered.addAll(other);
            return gathered;
        }

        @Override
        public Object value(ArrayList<Object> gathered) {
            if (gathered.isEmpty()) {
                return null;
            }
            StringBuilder text = new StringBuilder();
            for (int i = 1; i < gathered.size(); i += 2) {
                text.append(i == 1 ? "" : gathered.get(i - 1)).append(gathered.get(i));
            }
            return text.toString();
        }
    }

    /** A multiset: values and how often they came. */
    private record Counted() implements ObjectAggregate<LinkedHashMap<Object, Integer>> {
        @Override
        public LinkedHashMap<Object, Integer> create() {
            return new LinkedHashMap<>();
        }

        @Override
        public LinkedHashMap<Object, Integer> add(LinkedHashMap<Object, Integer> gathered, Object[] arguments) {
            if (arguments[0] != null) {
                gathered.merge(arguments[0], 1, Integer::sum);
            }
            return gathered;
        }

        @Override
        public LinkedHashMap<Object, Integer> retract(LinkedHashMap<Object, Integer> gathered, Object[] arguments) {
            if (arguments[0] != null) {
                gathered.computeIfPresent(arguments[0], (value, count) -> count == 1 ? null : (Integer) (count - 1));
            }
            return gathered;
        }

        @Override
        public LinkedHashMap<Object, Integer> merge(
                LinkedHashMap<Object, Integer> gathered, LinkedHashMap<Object, Integer> other) {
            other.forEach((value, count) -> gathered.merge(value, count, Integer::sum));
            return gathered;
        }

        @Override
        public Object value(LinkedHashMap<Object, Integer> gathered) {
            return new LinkedHashMap<>(gathered);
        }
    }

    /** How many different values; exactly, which is close enough for an approximation. */
    private record Different() implements ObjectAggregate<LinkedHashMap<Object, Integer>> {
        private static final Counted COUNTED = new Counted();

        @Override
        public LinkedHashMap<Object, Integer> create() {
            return COUNTED.create();
        }

        @Override
        public LinkedHashMap<Object, Integer> add(LinkedHashMap<Object, Integer> gathered, Object[] arguments) {
            return COUNTED.add(gathered, arguments);
        }

        @Override
        public LinkedHashMap<Object, Integer> retract(LinkedHashMap<Object, Integer> gathered, Object[] arguments) {
            return COUNTED.retract(gathered, arguments);
        }

        @Override
        public LinkedHashMap<Object, Integer> merge(
                LinkedHashMap<Object, Integer> gathered, LinkedHashMap<Object, Integer> other) {
            return COUNTED.merge(gathered, other);
        }

        @Override
        public Object value(LinkedHashMap<Object, Integer> gathered) {
            return (long) gathered.size();
        }
    }

    /** Variance and standard deviation, of whole numbers cut off to whole numbers. */
    private record Spread(String name, LogicalType type) implements ObjectAggregate<double[]> {
        @Override
        public double[] create() {
            return new double[3];
        }

        @Override
        public double[] add(double[] gathered, Object[] arguments) {
            return changed(gathered, arguments[0], 1);
        }

        @Override
        public double[] retract(double[] gathered, Object[] arguments) {
            return changed(gathered, arguments[0], -1);
        }

        private static double[] changed(double[] gathered, Object argument, int sign) {
            if (argument != null) {
                double value = ((Number) argument).doubleValue();
                gathered[0] += sign;
                gathered[1] += sign * value;
                gathered[2] += sign * value * value;
            }
            return gathered;
        }

        @Override
        public double[] merge(double[] gathered, double[] other) {
            for (int i = 0; i < gathered.length; i++) {
                gathered[i] += other[i];
            }
            return gathered;
        }

        @Override
        public Object value(double[] gathered) {
            double count = gathered[0];
            boolean sample = name.endsWith("_SAMP") || name.equals("STDDEV") || name.equals("VARIANCE");
            if (count == 0 || sample && count == 1) {
                return null;
            }
            double squares = gathered[2] - gathered[1] * gathered[1] / count;
            double variance = squares / (sample ? count - 1 : count);
            return typed(name.startsWith("STDDEV") ? Math.sqrt(variance) : variance);
        }

        private Object typed(double result) {
            return switch (type.kind()) {
                case TINYINT, SMALLINT, INT -> (int) result;
                case BIGINT -> (long) result;
                case FLOAT -> (double) (float) result;
                case DECIMAL -> BigDecimal.valueOf(result).setScale(type.scale(), RoundingMode.HALF_UP);
                default -> result;
            };
        }
    }

    /** PERCENTILE(value, share [, how often]): between the two values next to the place, in proportion. */
    private record Percentile() implements ObjectAggregate<ArrayList<Object>> {
        @Override
        public ArrayList<Object> create() {
            ArrayList<Object> gathered = new ArrayList<>();
            gathered.add(null);
            return gathered;
        }

        @Override
        public ArrayList<Object> add(ArrayList<Object> gathered, Object[] arguments) {
            gathered.set(0, arguments[1]);
            for (long i = 0; arguments[0] != null && i < times(arguments); i++) {
                gathered.add(((Number) arguments[0]).doubleValue());
            }
            return gathered;
        }

        private static long times(Object[] arguments) {
            return arguments.length < 3 ? 1 : arguments[2] == null ? 0 : ((Number) arguments[2]).longValue();
        }

        @Override
        public ArrayList<Object> retract(ArrayList<Object> gathered, Object[] arguments) {
            for (long i = 0; arguments[0] != null && i < times(arguments); i++) {
                gathered.remove((Object) ((Number) arguments[0]).doubleValue());
            }
            return gathered;
        }

        @Override
        public ArrayList<Object> merge(ArrayList<Object> gathered, ArrayList<Object> other) {
            gathered.addAll(other.subList(1, other.size()));
            gathered.set(0, gathered.get(0) == null ? other.get(0) : gathered.get(0));
            return gathered;
        }

        @Override
        public Object value(ArrayList<Object> gathered) {
            if (gathered.size() == 1) {
                return null;
            }
            double[] values = gathered.subList(1, gathered.size()).stream()
                    .mapToDouble(value -> (Double) value)
                    .sorted()
                    .toArray();
            if (gathered.get(0) instanceof List<?> shares) {
                List<Object> results = new ArrayList<>();
                shares.forEach(share -> results.add(at(values, share)));
                return results;
            }
            return at(values, gathered.get(0));
        }

        private static double at(double[] values, Object share) {
            double place = ((Number) share).doubleValue() * (values.length - 1);
            int below = (int) Math.floor(place);
            int above = (int) Math.ceil(place);
            return values[below] + (values[above] - values[below]) * (place - below);
        }
    }
}
