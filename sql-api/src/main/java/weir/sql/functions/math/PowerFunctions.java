package weir.sql.functions.math;

import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;

/** Powers, roots and logarithms. */
@Topic("Numbers")
public final class PowerFunctions {
    private static final double LN_2 = Math.log(2);

    private PowerFunctions() {}

    @SqlFunction(
            signature = "SQRT(number DOUBLE) -> DOUBLE",
            doc = "The square root; NaN for a negative number.",
            example = "SQRT(16)",
            result = "4e0")
    public static double sqrt(double number) {
        return Math.sqrt(number);
    }

    @SqlFunction(
            signature = "EXP(number DOUBLE) -> DOUBLE",
            doc = "e to that power.",
            example = "EXP(0)",
            result = "1e0")
    public static double exp(double number) {
        return Math.exp(number);
    }

    @SqlFunction(
            signature = "LN(number DOUBLE) -> DOUBLE",
            doc = "The natural logarithm; NaN for a negative number.",
            example = "LN(1)",
            result = "0e0")
    public static double ln(double number) {
        return Math.log(number);
    }

    @SqlFunction(
            signature = "LOG10(number DOUBLE) -> DOUBLE",
            doc = "The logarithm to base 10.",
            example = "LOG10(100)",
            result = "2e0")
    public static double log10(double number) {
        return Math.log10(number);
    }

    @SqlFunction(
            signature = "LOG2(number DOUBLE) -> DOUBLE",
            doc = "The logarithm to base 2.",
            example = "LOG2(8)",
            result = "3e0")
    public static double log2(double number) {
        return Math.log(number) / LN_2;
    }

    @SqlFunction(
            signature = "LOG(number DOUBLE) -> DOUBLE",
            syntax = "LOG([base, ]number)",
            doc = "The logarithm to a base, the natural one if nothing is said.",
            example = "LOG(2, 8)",
            result = "3e0")
    public static double log(double number) {
        return Math.log(number);
    }

    @SqlFunction(signature = "LOG(base DOUBLE, number DOUBLE) -> DOUBLE")
    public static double log(double base, double number) {
        return Math.log(number) / Math.log(base);
    }

    @SqlFunction(
            signature = "POWER(base DOUBLE, exponent DOUBLE) -> DOUBLE",
            doc = "The base to a power.",
            example = "POWER(2, 10)",
            result = "1024e0")
    public static double power(double base, double exponent) {
        return Math.pow(base, exponent);
    }

    @SqlFunction(
            signature = "E() -> DOUBLE",
            doc = "The base of natural logarithms.",
            example = "E()",
            result = "2.718281828459045e0")
    public static double e() {
        return Math.E;
    }
}
