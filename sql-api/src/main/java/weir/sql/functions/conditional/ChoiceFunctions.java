package weir.sql.functions.conditional;

import java.math.BigDecimal;
import weir.sql.functions.Nullable;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.types.ValueComparison;

/** One of several values. */
@Topic("Conditions")
public final class ChoiceFunctions {
    private ChoiceFunctions() {}

    @SqlFunction(
            signature = "COALESCE(value T...) -> coalesced(value)",
            doc = "The first value that is not NULL.",
            example = "COALESCE(NULL, 'a', 'b')",
            result = "'a'")
    public static Object coalesce(@Nullable Object... values) {
        for (Object value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @SqlFunction(
            signature = "IFNULL(value T, otherwise T) -> coalesced(value, otherwise)",
            doc = "The value, or the other one where it is NULL.",
            example = "IFNULL(NULL, 5)",
            result = "5")
    public static Object ifnull(@Nullable Object value, @Nullable Object otherwise) {
        return value != null ? value : otherwise;
    }

    @SqlFunction(
            signature = "IF(condition BOOLEAN, value T, otherwise T) -> common(value, otherwise)",
            doc = "The first value where the condition is true, else the second.",
            example = "IF(TRUE, 'yes', 'no')",
            result = "'yes'")
    public static Object ifThenElse(@Nullable Boolean condition, @Nullable Object value, @Nullable Object otherwise) {
        return Boolean.TRUE.equals(condition) ? value : otherwise;
    }

    @SqlFunction(
            signature = "NULLIF(value ANY, other ANY) -> like(value) NULL",
            doc = "NULL where the two values are equal, else the first.",
            example = "NULLIF('a', 'b')",
            result = "'a'")
    public static Object nullif(Object value, @Nullable Object other) {
        return other != null && equal(value, other) ? null : value;
    }

    private static boolean equal(Object value, Object other) {
        if (value instanceof Number && other instanceof Number && value.getClass() != other.getClass()) {
            return new BigDecimal(value.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return ValueComparison.same(value, other);
    }

    @SqlFunction(
            signature = "GREATEST(value C...) -> C",
            doc = "The greatest of the values; NULL when one of them is.",
            example = "GREATEST(1, 3, 2)",
            result = "3")
    public static Object greatest(Object... values) {
        Object greatest = values[0];
        for (Object value : values) {
            greatest = ValueComparison.compare(value, greatest) > 0 ? value : greatest;
        }
        return greatest;
    }

    @SqlFunction(
            signature = "LEAST(value C...) -> C",
            doc = "The least of the values; NULL when one of them is.",
            example = "LEAST(2, 1, 3)",
            result = "1")
    public static Object least(Object... values) {
        Object least = values[0];
        for (Object value : values) {
            least = ValueComparison.compare(value, least) < 0 ? value : least;
        }
        return least;
    }
}
