package weir.sql.functions.aggregate;

import weir.sql.functions.Topic;

/** Functions of a row's place among others, which the operators of OVER and Top-N do themselves. */
@Topic("Aggregates")
public enum PlaceFunctions {
    @SqlAggregate(
            signature = "ROW_NUMBER() -> BIGINT NOT NULL",
            syntax = "ROW_NUMBER() OVER ([PARTITION BY ...] ORDER BY ...)",
            doc = "The number of the row, from 1, in the order of its window.",
            example = "ROW_NUMBER() OVER (ORDER BY x)")
    ROW_NUMBER,
    @SqlAggregate(
            signature = "RANK() -> BIGINT NOT NULL",
            syntax = "RANK() OVER ([PARTITION BY ...] ORDER BY ...)",
            doc = "One more than the rows that come before it; equal rows have the same rank.",
            example = "RANK() OVER (ORDER BY x)")
    RANK,
    @SqlAggregate(
            signature = "DENSE_RANK() -> BIGINT NOT NULL",
            syntax = "DENSE_RANK() OVER ([PARTITION BY ...] ORDER BY ...)",
            doc = "One more than the different values that come before it.",
            example = "DENSE_RANK() OVER (ORDER BY x)")
    DENSE_RANK,
    @SqlAggregate(
            signature = "PERCENT_RANK() -> DOUBLE NOT NULL",
            syntax = "PERCENT_RANK() OVER ([PARTITION BY ...] ORDER BY ...)",
            doc = "The part of the other rows that come before it.",
            example = "PERCENT_RANK() OVER (ORDER BY x)")
    PERCENT_RANK,
    @SqlAggregate(
            signature = "CUME_DIST() -> DOUBLE NOT NULL",
            syntax = "CUME_DIST() OVER ([PARTITION BY ...] ORDER BY ...)",
            doc = "The part of all rows that do not come after it.",
            example = "CUME_DIST() OVER (ORDER BY x)")
    CUME_DIST,
    @SqlAggregate(
            signature = "NTILE(buckets BIGINT) -> BIGINT NOT NULL",
            syntax = "NTILE(buckets) OVER ([PARTITION BY ...] ORDER BY ...)",
            doc = "The bucket of the row, from 1, when all rows are put into so many of equal size.",
            example = "NTILE(4) OVER (ORDER BY x)")
    NTILE,
    @SqlAggregate(
            signature = "LAG(value T, [offset INT], [otherwise T]) -> T NULL",
            syntax = "LAG(value[, offset[, otherwise]]) OVER ([PARTITION BY ...] ORDER BY ...)",
            doc =
                    "The value of the row so many before, one if nothing is said; where there is none another value, or NULL.",
            example = "LAG(x) OVER (ORDER BY ts)")
    LAG,
    @SqlAggregate(
            signature = "LEAD(value T, [offset INT], [otherwise T]) -> T NULL",
            syntax = "LEAD(value[, offset[, otherwise]]) OVER ([PARTITION BY ...] ORDER BY ...)",
            doc =
                    "The value of the row so many after, one if nothing is said; where there is none another value, or NULL.",
            example = "LEAD(x) OVER (ORDER BY ts)")
    LEAD
}
