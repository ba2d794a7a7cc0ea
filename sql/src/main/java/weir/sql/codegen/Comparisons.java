package weir.sql.codegen;

import java.util.List;
import weir.sql.expr.Expr;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** Equality and order. */
final class Comparisons {
    private Comparisons() {}

    static Value write(Expr.Call call, Expressions expressions, CodeText code) {
        if (!call.name().startsWith("IS") && DecimalDigits.areComparable(call.operand(0), call.operand(1))) {
            return digits(call, expressions, code);
        }
        Value left = expressions.write(call.operand(0), code);
        Value right = expressions.write(call.operand(1), code);
        return switch (call.name()) {
            case "IS DISTINCT FROM" -> distinct(left, right, true, expressions, code);
            case "IS NOT DISTINCT FROM" -> distinct(left, right, false, expressions, code);
            default -> expressions.strict(List.of(left, right), call.type(), condition(call.name(), left, right), code);
        };
    }

    /** Compares digits where they fit into longs; where not, objects. */
    private static Value digits(Expr.Call call, Expressions expressions, CodeText code) {
        DecimalDigits left = DecimalDigits.write(call.operand(0), expressions, code);
        DecimalDigits right = DecimalDigits.write(call.operand(1), expressions, code);
        String a = expressions.owner().unique("digits");
        String b = expressions.owner().unique("digits");
        code.line("long " + a + " = " + left.inScaleOf(right) + ";")
                .line("long " + b + " = " + right.inScaleOf(left) + ";");
        String result = expressions.owner().unique("value");
        code.line("boolean " + result + " = false;");
        String isNull = expressions.declareNull(left.isNull() + " || " + right.isNull(), code);
        code.line("if (!" + isNull + " && " + a + " != " + DecimalDigits.NONE + " && " + b + " != " + DecimalDigits.NONE
                        + ") {")
                .line(result + " = " + a + " " + java(call.name()) + " " + b + ";")
                .orElse();
        Value exactLeft = expressions.write(call.operand(0), code);
        Value exactRight = expressions.write(call.operand(1), code);
        code.line(isNull + " = " + Expressions.anyNull(List.of(exactLeft, exactRight)) + ";")
                .line("if (!" + isNull + ") {")
                .line(result + " = " + condition(call.name(), exactLeft, exactRight) + ";")
                .end()
                .end();
        return new Value(result, isNull, call.type());
    }

    private static String java(String sign) {
        return sign.equals("=") ? "==" : sign.equals("<>") ? "!=" : sign;
    }

    private static Value distinct(Value left, Value right, boolean distinct, Expressions expressions, CodeText code) {
        String same = expressions.owner().unique("value");
        code.line("boolean " + same + " = (" + left.isNull() + ") == (" + right.isNull() + ");");
        code.line("if (" + same + " && !(" + left.isNull() + ")) {")
                .line(same + " = " + condition("=", left, right) + ";")
                .end();
        return new Value(distinct ? "!" + same : same, Value.NEVER, LogicalType.BOOLEAN.nullable(false));
    }

    /** A condition of Java for two values that are not NULL. */
    static String condition(String sign, Value left, Value right) {
        LogicalType a = left.type();
        LogicalType b = right.type();
        String java = java(sign);
        if (a.kind() == Kind.DECIMAL && isExact(b.kind()) || b.kind() == Kind.DECIMAL && isExact(a.kind())) {
            return decimal(left) + ".compareTo(" + decimal(right) + ") " + java + " 0";
        } else if (a.kind().isNumeric() && b.kind().isNumeric()) {
            return number(left) + " " + java + " " + number(right);
        } else if (a.kind().isTimestamp() && b.kind().isTimestamp()) {
            return ticks(left, b) + " " + java + " " + ticks(right, a);
        } else if (a.kind().isText()) {
            return text(java, left.code(), right.code());
        } else if (a.kind().isBytes()) {
            return "java.util.Arrays.compareUnsigned(" + left.code() + ", " + right.code() + ") " + java + " 0";
        } else if (JavaTypes.isPrimitive(a)) {
            return a.kind() == Kind.BOOLEAN && !java.endsWith("=")
                    ? "Boolean.compare(" + left.code() + ", " + right.code() + ") " + java + " 0"
                    : left.code() + " " + java + " " + right.code();
        }
        return (java.equals("!=") ? "!" : "") + left.code() + ".equals(" + right.code() + ")";
    }

    private static String text(String java, String left, String right) {
        if (java.equals("==") || java.equals("!=")) {
            return (java.equals("!=") ? "!" : "") + left + ".equals(" + right + ")";
        }
        return "weir.sql.types.ValueComparison.compare(" + left + ", " + right + ") " + java + " 0";
    }

    private static boolean isExact(Kind kind) {
        return kind.isInteger() || kind == Kind.DECIMAL;
    }

    private static String decimal(Value value) {
        return value.type().kind() == Kind.DECIMAL
                ? value.code()
                : "java.math.BigDecimal.valueOf((long) " + value.code() + ")";
    }

    private static String number(Value value) {
        return value.type().kind() == Kind.DECIMAL ? value.code() + ".doubleValue()" : value.code();
    }

    /** The ticks of a point in time in the finer of two precisions. */
    private static String ticks(Value value, LogicalType other) {
        long factor = other.ticksPerSecond() / value.type().ticksPerSecond();
        return factor > 1 ? "(" + value.code() + " * " + factor + "L)" : value.code();
    }
}
