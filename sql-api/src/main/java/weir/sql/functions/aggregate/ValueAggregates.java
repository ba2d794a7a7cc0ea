package weir.sql.functions.aggregate;

import weir.sql.functions.Topic;

/** One value of many rows, or all of them. */
@Topic("Aggregates")
public final class ValueAggregates {
    private ValueAggregates() {}

    @SqlAggregate(
            signature = "MIN(value C) -> like(value) NULL",
            doc = "The least value that is not NULL.",
            example = "MIN(x)",
            rows = {"2", "NULL", "1"},
            result = "1")
    public static Aggregate min(AggregateCall call) {
        return new ExtremeAggregate(call, false);
    }

    @SqlAggregate(
            signature = "MAX(value C) -> like(value) NULL",
            doc = "The greatest value that is not NULL.",
            example = "MAX(x)",
            rows = {"2", "NULL", "1"},
            result = "2")
    public static Aggregate max(AggregateCall call) {
        return new ExtremeAggregate(call, true);
    }

    @SqlAggregate(
            signature = "FIRST_VALUE(value ANY) -> like(value) NULL",
            doc = "The first value that is not NULL, in the order of arrival.",
            example = "FIRST_VALUE(x)",
            rows = {"NULL", "'b'", "'a'"},
            result = "'b'")
    public static Aggregate firstValue(AggregateCall call) {
        return new FirstLastAggregate(call, false);
    }

    @SqlAggregate(
            signature = "LAST_VALUE(value ANY) -> like(value) NULL",
            doc = "The last value that is not NULL, in the order of arrival.",
            example = "LAST_VALUE(x)",
            rows = {"'b'", "'a'", "NULL"},
            result = "'a'")
    public static Aggregate lastValue(AggregateCall call) {
        return new FirstLastAggregate(call, true);
    }

    @SqlAggregate(
            signature = "LISTAGG(text STRING, [separator STRING]) -> STRING NULL",
            syntax = "LISTAGG([DISTINCT] text[, separator])",
            doc =
                    "All texts that are not NULL in the order of arrival, with a separator between them, a comma if nothing is said.",
            example = "LISTAGG(x)",
            rows = {"'b'", "'a'", "NULL", "'a'"},
            result = "'b,a,a'")
    public static Aggregate listagg(AggregateCall call) {
        return new ListAggregate();
    }

    @SqlAggregate(
            signature = "COLLECT(value T) -> MULTISET<T> NOT NULL",
            syntax = "COLLECT([DISTINCT] value)",
            doc = "All values that are not NULL, and how many times each is there.",
            example = "COLLECT(x)",
            rows = {"'b'", "'a'", "NULL", "'a'"},
            result = "MAP['b', 1, 'a', 2]")
    public static Aggregate collect(AggregateCall call) {
        return new CollectAggregate(call);
    }

    @SqlAggregate(
            signature = "ARRAY_AGG(value T) -> ARRAY<T> NULL",
            syntax = "ARRAY_AGG([DISTINCT] value)",
            doc = "All values in the order of arrival, NULLs among them; NULL where there is no row.",
            example = "ARRAY_AGG(x)",
            rows = {"2", "NULL", "1"},
            result = "ARRAY[2, NULL, 1]")
    public static Aggregate arrayAgg(AggregateCall call) {
        return new ArrayAggregate(call);
    }

    @SqlAggregate(
            signature = {
                "JSON_ARRAYAGG(value ANY) -> VARCHAR(2000) NOT NULL",
                "JSON_ARRAYAGG(onNull SYMBOL, value ANY) -> VARCHAR(2000) NOT NULL"
            },
            syntax = "JSON_ARRAYAGG(value [{NULL | ABSENT} ON NULL])",
            doc =
                    "All values as an array of JSON, in the order of arrival. NULLs are left out, or null with NULL ON NULL.",
            example = "JSON_ARRAYAGG(x)",
            rows = {"2", "NULL", "1"},
            result = "'[2,1]'")
    public static Aggregate jsonArrayagg(AggregateCall call) {
        return new JsonArrayAggregate(call);
    }

    @SqlAggregate(
            signature = {
                "JSON_OBJECTAGG(key STRING, value ANY) -> VARCHAR(2000) NOT NULL",
                "JSON_OBJECTAGG(onNull SYMBOL, key STRING, value ANY) -> VARCHAR(2000) NOT NULL"
            },
            syntax = "JSON_OBJECTAGG([KEY] key VALUE value [{NULL | ABSENT} ON NULL])",
            doc =
                    "Keys and values as an object of JSON. NULLs are null, or left out with ABSENT ON NULL; a key that comes twice"
                            + " fails.",
            example = "JSON_OBJECTAGG(KEY x VALUE y)",
            rows = {"'b': 1", "'a': 2"},
            result = "'{\"a\":2,\"b\":1}'")
    public static Aggregate jsonObjectagg(AggregateCall call) {
        return new JsonObjectAggregate(call);
    }
}
