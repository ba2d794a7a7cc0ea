package weir.sql.codegen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import weir.sql.expr.Expr;
import weir.sql.types.LogicalType.Kind;

/**
 * Sums, differences and products of decimals and whole numbers, and casts of these to decimals, as the digits of the result in a long, see {@link
 * weir.sql.kernel.Digits}; what does not fit is left to {@link Arithmetic}.
 *
 * @param code the variable with the digits
 * @param isNull a condition that holds where the result is NULL
 * @param scale how many of the digits are behind the point
 */
record DecimalDigits(String code, String isNull, int scale) {
    static final String NONE = "weir.sql.kernel.Digits.NONE";

    /** Powers of ten up to here fit. */
    private static final int LONG_DIGITS = 18;

    private static final int NOT_POSSIBLE = -1;

    /** True for an operation, and not a mere value, that can be written so. */
    static boolean isPossible(Expr expression) {
        return expression instanceof Expr.Call && scale(expression) != NOT_POSSIBLE;
    }

    /** True where two such, or one and a value, can be compared by their digits. */
    static boolean areComparable(Expr left, Expr right) {
        int a = scale(left);
        int b = scale(right);
        boolean one = isPossible(left) || isPossible(right);
        return one && a != NOT_POSSIBLE && b != NOT_POSSIBLE && Math.abs(a - b) <= LONG_DIGITS;
    }

    private static int scale(Expr expression) {
        if (expression instanceof Expr.Literal literal) {
            return literal.value() instanceof BigDecimal value
                    ? value.unscaledValue().bitLength() < Long.SIZE - 1 && value.scale() >= 0
                            ? value.scale()
                            : NOT_POSSIBLE
                    : literal.value() != null && literal.type().kind().isInteger() ? 0 : NOT_POSSIBLE;
        } else if (expression instanceof Expr.Field field) {
            boolean decimal = field.type().kind() == Kind.DECIMAL;
            return decimal ? field.type().scale() : field.type().kind().isInteger() ? 0 : NOT_POSSIBLE;
        }
        Expr.Call call = (Expr.Call) expression;
        if (call.type().kind() != Kind.DECIMAL) {
            return NOT_POSSIBLE;
        }
        return isCast(call) ? castScale(call) : isReckoning(call) ? scale(call) : NOT_POSSIBLE;
    }

    private static boolean isReckoning(Expr.Call call) {
        return "*+-".contains(call.name()) && call.operands().size() == 2;
    }

    private static boolean isCast(Expr.Call call) {
        return call.name().equals("CAST") || call.name().equals("TRY_CAST");
    }

    /** Digits behind the point can be added but not rounded away. */
    private static int castScale(Expr.Call call) {
        int from = scale(call.operand(0));
        int to = call.type().scale();
        return from != NOT_POSSIBLE && to >= from && to - from <= LONG_DIGITS ? to : NOT_POSSIBLE;
    }

    private static int scale(Expr.Call call) {
        int left = scale(call.operand(0));
        int right = scale(call.operand(1));
        if (left == NOT_POSSIBLE || right == NOT_POSSIBLE) {
            return NOT_POSSIBLE;
        }
        int scale = call.name().equals("*") ? left + right : left == right ? left : NOT_POSSIBLE;
        return scale == call.type().scale() ? scale : NOT_POSSIBLE;
    }

    /** Adds the statements for an expression for which it {@link #isPossible}. */
    static DecimalDigits write(Expr expression, Expressions expressions, CodeText code) {
        List<Value> fields = new ArrayList<>();
        String digits = digits(expression, expressions, fields, code);
        String variable = expressions.owner().unique("digits");
        code.line("long " + variable + " = " + digits + ";");
        return new DecimalDigits(variable, Expressions.anyNull(fields), scale(expression));
    }

    private static String digits(Expr expression, Expressions expressions, List<Value> fields, CodeText code) {
        if (expression instanceof Expr.Literal literal) {
            return literal.value() instanceof BigDecimal value
                    ? value.unscaledValue() + "L"
                    : ((Number) literal.value()).longValue() + "L";
        } else if (expression instanceof Expr.Field field) {
            boolean decimal = field.type().kind() == Kind.DECIMAL;
            Value read = decimal ? expressions.digits(field, code) : expressions.write(field, code);
            fields.add(read);
            return "(long) " + read.code();
        }
        Expr.Call call = (Expr.Call) expression;
        return within(
                call.type().precision(),
                isCast(call) ? cast(call, expressions, fields, code) : reckoned(call, expressions, fields, code));
    }

    private static String cast(Expr.Call call, Expressions expressions, List<Value> fields, CodeText code) {
        int more = call.type().scale() - scale(call.operand(0));
        String digits = digits(call.operand(0), expressions, fields, code);
        return more == 0 ? digits : "weir.sql.kernel.Digits.multiply(" + digits + ", " + power(more) + ")";
    }

    private static String reckoned(Expr.Call call, Expressions expressions, List<Value> fields, CodeText code) {
        String method = call.name().equals("*") ? "multiply" : call.name().equals("+") ? "add" : "subtract";
        return "weir.sql.kernel.Digits." + method + "("
                + digits(call.operand(0), expressions, fields, code) + ", "
                + digits(call.operand(1), expressions, fields, code) + ")";
    }

    private static String within(int precision, String digits) {
        return precision > LONG_DIGITS
                ? digits
                : "weir.sql.kernel.Digits.within(" + digits + ", " + power(precision) + ")";
    }

    /** The digits with as many of them behind the point as {@code other} has, if those are more. */
    String inScaleOf(DecimalDigits other) {
        int more = other.scale - scale;
        return more > 0 ? "weir.sql.kernel.Digits.multiply(" + code + ", " + power(more) + ")" : code;
    }

    private static String power(int digits) {
        return BigDecimal.TEN.pow(digits).toPlainString() + "L";
    }
}
