package weir.sql.codegen;

import java.util.List;
import weir.base.WeirException;
import weir.sql.expr.Expr;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** CAST and TRY_CAST. */
final class Conversions {
    private static final String CASTS = "weir.sql.kernel.Casts.";

    private Conversions() {}

    static Value write(Expr.Call call, Expressions expressions, CodeText code) {
        Value operand = expressions.write(call.operand(0), code);
        LogicalType type = call.type();
        if (call.name().equals("REINTERPRET")) {
            return new Value(operand.code(), operand.isNull(), type);
        } else if (operand.type().kind() == Kind.NULL) {
            return Literals.write(new Expr.Literal(null, type), expressions.owner());
        }
        return convert(operand, type, call.name().equals("TRY_CAST"), expressions, code);
    }

    static Value convert(Value operand, LogicalType type, boolean attempt, Expressions expressions, CodeText code) {
        if (operand.type().nullable(true).equals(type.nullable(true))) {
            return new Value(operand.code(), operand.isNull(), type);
        }
        Conversion conversion = conversion(operand, type, expressions);
        if (attempt && conversion.mayFail()) {
            return attempted(operand, type, conversion, expressions, code);
        } else if (conversion.mayBeNull()) {
            return expressions.strictObject(List.of(operand), type, conversion.code(), code);
        }
        return expressions.strict(List.of(operand), type, conversion.code(), code);
    }

    /** A failure becomes NULL. */
    private static Value attempted(
            Value operand, LogicalType type, Conversion conversion, Expressions expressions, CodeText code) {
        String object = expressions.owner().unique("object");
        code.line(JavaTypes.boxed(type) + " " + object + " = null;");
        code.line("if (!(" + operand.isNull() + ")) {").line("try {");
        String value = conversion.mayBeNull() ? conversion.code() : JavaTypes.box(conversion.code(), type);
        code.line(object + " = " + value + ";");
        code.end()
                .line("catch (weir.sql.kernel.CastException failure) {")
                .line(object + " = null;")
                .end();
        code.end();
        return expressions.unboxed(object, type, code);
    }

    /** How a value that is not NULL is converted; an expression that may be null gives an object. */
    private record Conversion(String code, boolean mayFail, boolean mayBeNull) {
        static Conversion sure(String code) {
            return new Conversion(code, false, false);
        }

        static Conversion parsed(String code) {
            return new Conversion(code, true, false);
        }

        static Conversion orNull(String code) {
            return new Conversion(code, true, true);
        }
    }

    private static Conversion conversion(Value from, LogicalType to, Expressions expressions) {
        checkTime(from.type(), to);
        return switch (to.kind()) {
            case TINYINT, SMALLINT, INT, BIGINT -> integer(from, to);
            case FLOAT, DOUBLE -> floating(from, to);
            case DECIMAL -> decimal(from, to);
            case BOOLEAN -> bool(from);
            case CHAR, VARCHAR -> text(from, to, expressions);
            case BINARY, VARBINARY -> bytes(from, to);
            case DATE, TIME, TIMESTAMP, TIMESTAMP_LTZ ->
                Moments.conversion(from, to, expressions::zone).map();
            case INTERVAL_DAY_TIME, INTERVAL_YEAR_MONTH -> interval(from, to);
            default -> structured(from, to, expressions);
        };
    }

    /** A point in time is no number: of which unit and since when is for functions to say. */
    private static void checkTime(LogicalType from, LogicalType to) {
        if (from.kind().isTimestamp() && to.kind().isNumeric()) {
            throw new WeirException("A " + from.nullable(true) + " cannot be cast to " + to.nullable(true)
                    + ". Use UNIX_TIMESTAMP(CAST(time AS STRING)) for the seconds since 1970.");
        } else if (from.kind().isNumeric() && to.kind().isTimestamp()) {
            throw new WeirException("A " + from.nullable(true) + " cannot be cast to " + to.nullable(true)
                    + ". Use TO_TIMESTAMP_LTZ(number, 3) for milliseconds since 1970, or 0 for seconds.");
        }
    }

    private static Conversion integer(Value from, LogicalType to) {
        String java = JavaTypes.of(to);
        String name = to.kind() == Kind.BIGINT ? "toLong" : "toInt";
        return switch (from.type().kind()) {
            case CHAR, VARCHAR -> Conversion.parsed(CASTS + name + "(" + from.code() + ", \"" + to.kind() + "\")");
            case BOOLEAN -> Conversion.sure("(" + from.code() + " ? 1 : 0)");
            case DECIMAL -> Conversion.sure(Arithmetic.narrowed("(" + java + ") " + from.code() + ".longValue()", to));
            default -> Conversion.sure(Arithmetic.narrowed("(" + java + ") " + from.code(), to));
        };
    }

    private static Conversion floating(Value from, LogicalType to) {
        boolean single = to.kind() == Kind.FLOAT;
        return switch (from.type().kind()) {
            case CHAR, VARCHAR ->
                Conversion.parsed(
                        CASTS + (single ? "toFloat(" : "toDouble(") + from.code() + ", \"" + to.kind() + "\")");
            case BOOLEAN -> Conversion.sure("(" + from.code() + " ? 1.0 : 0.0)");
            case DECIMAL -> Conversion.sure(from.code() + (single ? ".floatValue()" : ".doubleValue()"));
            default -> Conversion.sure((single ? "(double) (float) " : "(double) ") + from.code());
        };
    }

    private static Conversion decimal(Value from, LogicalType to) {
        String shape = ", " + to.precision() + ", " + to.scale() + ")";
        return switch (from.type().kind()) {
            case CHAR, VARCHAR -> Conversion.orNull(CASTS + "toDecimal(" + from.code() + shape);
            case BOOLEAN ->
                Conversion.orNull("weir.sql.kernel.Decimals.fit(java.math.BigDecimal.valueOf(" + from.code()
                        + " ? 1L : 0L)" + shape);
            case DECIMAL -> Conversion.orNull("weir.sql.kernel.Decimals.fit(" + from.code() + shape);
            case FLOAT, DOUBLE -> Conversion.orNull("weir.sql.kernel.Decimals.fromDouble(" + from.code() + shape);
            default ->
                Conversion.orNull("weir.sql.kernel.Decimals.fit(java.math.BigDecimal.valueOf((long) " + from.code()
                        + ")" + shape);
        };
    }

    private static Conversion bool(Value from) {
        return switch (from.type().kind()) {
            case CHAR, VARCHAR -> Conversion.parsed(CASTS + "toBoolean(" + from.code() + ")");
            case DECIMAL -> Conversion.sure(from.code() + ".signum() != 0");
            default -> Conversion.sure(from.code() + " != 0");
        };
    }

    private static Conversion text(Value from, LogicalType to, Expressions expressions) {
        String text = Formats.text(from, expressions);
        if (to.kind() == Kind.CHAR) {
            return Conversion.sure(CASTS + "padded(" + text + ", " + to.precision() + ")");
        } else if (to.precision() != LogicalType.UNLIMITED) {
            return Conversion.sure(CASTS + "cut(" + text + ", " + to.precision() + ")");
        }
        return Conversion.sure(text);
    }

    private static Conversion bytes(Value from, LogicalType to) {
        String bytes = from.type().kind().isText()
                ? from.code() + ".getBytes(java.nio.charset.StandardCharsets.UTF_8)"
                : from.code();
        boolean fixed = to.kind() == Kind.BINARY;
        if (!fixed && to.precision() == LogicalType.UNLIMITED) {
            return Conversion.sure(bytes);
        }
        return Conversion.sure(CASTS + (fixed ? "padded(" : "cut(") + bytes + ", " + to.precision() + ")");
    }

    private static Conversion interval(Value from, LogicalType to) {
        return Conversion.sure("(" + JavaTypes.of(to) + ") " + from.code());
    }

    /** Arrays, maps and rows: each element by the kernel's converter. */
    private static Conversion structured(Value from, LogicalType to, Expressions expressions) {
        String converter = expressions
                .owner()
                .constant(
                        "weir.sql.kernel.Converter",
                        weir.sql.kernel.Converter.between(from.type(), to, expressions.zoneId()));
        return Conversion.orNull("(" + JavaTypes.of(to) + ") " + converter + ".convert(" + from.code() + ")");
    }

    /** A conversion to a point in time. */
    record MomentConversion(String code, boolean mayFail) {
        Conversion map() {
            return mayFail ? Conversion.parsed(code) : Conversion.sure(code);
        }
    }
}
