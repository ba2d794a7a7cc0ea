package weir.sql.functions.math;

import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;

/** Angles, in radians. */
@Topic("Numbers")
public final class AngleFunctions {
    private AngleFunctions() {}

    @SqlFunction(signature = "SIN(angle DOUBLE) -> DOUBLE", doc = "The sine.", example = "SIN(0)", result = "0e0")
    public static double sin(double angle) {
        return Math.sin(angle);
    }

    @SqlFunction(signature = "COS(angle DOUBLE) -> DOUBLE", doc = "The cosine.", example = "COS(0)", result = "1e0")
    public static double cos(double angle) {
        return Math.cos(angle);
    }

    @SqlFunction(signature = "TAN(angle DOUBLE) -> DOUBLE", doc = "The tangent.", example = "TAN(0)", result = "0e0")
    public static double tan(double angle) {
        return Math.tan(angle);
    }

    @SqlFunction(
            signature = "COT(angle DOUBLE) -> DOUBLE",
            doc = "The cotangent.",
            example = "COT(1)",
            result = "0.6420926159343306e0")
    public static double cot(double angle) {
        return 1 / Math.tan(angle);
    }

    @SqlFunction(
            signature = "ASIN(number DOUBLE) -> DOUBLE",
            doc = "The angle of a sine.",
            example = "ASIN(0)",
            result = "0e0")
    public static double asin(double number) {
        return Math.asin(number);
    }

    @SqlFunction(
            signature = "ACOS(number DOUBLE) -> DOUBLE",
            doc = "The angle of a cosine.",
            example = "ACOS(1)",
            result = "0e0")
    public static double acos(double number) {
        return Math.acos(number);
    }

    @SqlFunction(
            signature = "ATAN(number DOUBLE) -> DOUBLE",
            doc = "The angle of a tangent.",
            example = "ATAN(1)",
            result = "0.7853981633974483e0")
    public static double atan(double number) {
        return Math.atan(number);
    }

    @SqlFunction(
            signature = "SINH(number DOUBLE) -> DOUBLE",
            doc = "The hyperbolic sine.",
            example = "SINH(0)",
            result = "0e0")
    public static double sinh(double number) {
        return Math.sinh(number);
    }

    @SqlFunction(
            signature = "COSH(number DOUBLE) -> DOUBLE",
            doc = "The hyperbolic cosine.",
            example = "COSH(0)",
            result = "1e0")
    public static double cosh(double number) {
        return Math.cosh(number);
    }

    @SqlFunction(
            signature = "TANH(number DOUBLE) -> DOUBLE",
            doc = "The hyperbolic tangent.",
            example = "TANH(0)",
            result = "0e0")
    public static double tanh(double number) {
        return Math.tanh(number);
    }

    @SqlFunction(
            signature = "DEGREES(angle DOUBLE) -> DOUBLE",
            doc = "The angle in degrees.",
            example = "DEGREES(PI())",
            result = "180e0")
    public static double degrees(double angle) {
        return Math.toDegrees(angle);
    }

    @SqlFunction(
            signature = "RADIANS(degrees DOUBLE) -> DOUBLE",
            doc = "The angle of so many degrees.",
            example = "RADIANS(180)",
            result = "3.141592653589793e0")
    public static double radians(double degrees) {
        return Math.toRadians(degrees);
    }

    @SqlFunction(
            signature = "ATAN2(y DOUBLE, x DOUBLE) -> DOUBLE",
            doc = "The angle of the direction from the origin to a point.",
            example = "ATAN2(1, 1)",
            result = "0.7853981633974483e0")
    public static double atan2(double y, double x) {
        return Math.atan2(y, x);
    }

    @SqlFunction(
            signature = "PI() -> DOUBLE",
            syntax = "PI()\nPI",
            doc = "The number pi.",
            example = "PI()",
            result = "3.141592653589793e0")
    public static double pi() {
        return Math.PI;
    }
}
