package weir.sql.functions.aggregate;

import weir.sql.functions.Topic;
import weir.sql.functions.signature.MisusedFunctionException;

/** Sums, averages and what else numbers of many rows say. */
@Topic("Aggregates")
public final class NumberAggregates {
    private NumberAggregates() {}

    @SqlAggregate(
            signature = "COUNT([value ANY...]) -> BIGINT NOT NULL",
            syntax = "COUNT(*)\nCOUNT([DISTINCT] value, ...)",
            doc =
                    "The number of rows, or of those in which no value is NULL. In a stream without GROUP BY there is no result"
                            + " before the first row.",
            example = "COUNT(x)",
            rows = {"'a'", "NULL", "'b'"},
            result = "2")
    public static Aggregate count(AggregateCall call) {
        return new CountAggregate();
    }

    @SqlAggregate(
            signature = "SUM(value N) -> summed(value) NULL",
            syntax = "SUM([DISTINCT] value)",
            doc =
                    "The sum of the values that are not NULL, in their type: integers wrap around. A DECIMAL gets all 38 digits, and"
                            + " is NULL when they are too few.",
            example = "SUM(x)",
            rows = {"1", "NULL", "4"},
            result = "5")
    public static Aggregate sum(AggregateCall call) {
        return new SumAggregate(call, false);
    }

    @SqlAggregate(
            signature = "AVG(value N) -> averaged(value) NULL",
            syntax = "AVG([DISTINCT] value)",
            doc = "The average of the values that are not NULL; of integers it is an integer, cut towards zero.",
            example = "AVG(x)",
            rows = {"1", "NULL", "4"},
            result = "2")
    public static Aggregate avg(AggregateCall call) {
        return new SumAggregate(call, true);
    }

    @SqlAggregate(
            signature = "VAR_POP(value N) -> averaged(value) NULL",
            doc = "The variance of all values that are not NULL; of integers it is an integer, cut towards zero.",
            example = "VAR_POP(x)",
            rows = {"1e0", "3e0"},
            result = "1e0")
    public static Aggregate varPop(AggregateCall call) {
        return new VarianceAggregate(call, false, false);
    }

    @SqlAggregate(
            signature = "VAR_SAMP(value N) -> averaged(value) NULL",
            aliases = "VARIANCE",
            doc =
                    "The variance as a sample shows it, NULL for a single value; of integers it is an integer, cut towards zero.",
            example = "VAR_SAMP(x)",
            rows = {"1e0", "3e0"},
            result = "2e0")
    public static Aggregate varSamp(AggregateCall call) {
        return new VarianceAggregate(call, true, false);
    }

    @SqlAggregate(
            signature = "STDDEV_POP(value N) -> averaged(value) NULL",
            doc = "The standard deviation of all values that are not NULL, the root of VAR_POP.",
            example = "STDDEV_POP(x)",
            rows = {"1e0", "3e0"},
            result = "1e0")
    public static Aggregate stddevPop(AggregateCall call) {
        return new VarianceAggregate(call, false, true);
    }

    @SqlAggregate(
            signature = "STDDEV_SAMP(value N) -> averaged(value) NULL",
            aliases = "STDDEV",
            doc = "The standard deviation as a sample shows it, the root of VAR_SAMP.",
            example = "STDDEV_SAMP(x)",
            rows = {"1e0", "5e0", "9e0"},
            result = "4e0")
    public static Aggregate stddevSamp(AggregateCall call) {
        return new VarianceAggregate(call, true, true);
    }

    @SqlAggregate(
            signature = "PERCENTILE(value N, part DOUBLE, [frequency BIGINT]) -> DOUBLE NULL",
            syntax = "PERCENTILE(value, part[, frequency])",
            doc =
                    "The value below which a part from 0 to 1 of all values lies, interpolated between two neighbours; an array of"
                            + " parts gives an array. With a frequency a row counts so many times.",
            example = "PERCENTILE(x, 0.5)",
            rows = {"1", "2", "4", "10"},
            result = "3e0")
    public static Aggregate percentile(AggregateCall call) {
        return new PercentileAggregate(call);
    }

    @SqlAggregate(signature = "PERCENTILE(value N, parts ARRAY<N>, [frequency BIGINT]) -> ARRAY<DOUBLE> NULL")
    public static Aggregate percentiles(AggregateCall call) {
        return new PercentileAggregate(call);
    }

    @SqlAggregate(
            signature = "APPROX_COUNT_DISTINCT(value ANY) -> BIGINT NOT NULL",
            doc =
                    "About how many different values there are that are not NULL, in 4 KB of state, with an error of 1.6 %.",
            example = "APPROX_COUNT_DISTINCT(x)",
            rows = {"1", "2", "2"},
            result = "2")
    public static Aggregate approxCountDistinct(AggregateCall call) {
        if (call.retracting()) {
            throw new MisusedFunctionException(
                    "APPROX_COUNT_DISTINCT cannot take rows back, and its input does that. COUNT(DISTINCT …) can.",
                    MisusedFunctionException.NO_ARGUMENT);
        }
        return new DistinctEstimate();
    }
}
