package weir.sql.codegen;

import java.util.List;
import weir.sql.expr.Expr;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** Sums, differences, products and quotients of numbers, and of points in time with intervals. */
final class Arithmetic {
    private Arithmetic() {}

    static Value write(Expr.Call call, Expressions expressions, CodeText code) {
        List<Value> operands = expressions.writeAll(call.operands(), code);
        Kind result = call.type().kind();
        if (result.isTimestamp() || result == Kind.DATE || result == Kind.TIME) {
            return shifted(call, operands, expressions, code);
        } else if (result.isInterval()) {
            return interval(call, operands, expressions, code);
        } else if (result == Kind.DECIMAL) {
            return decimal(call, operands, expressions, code);
        }
        return number(call, operands, expressions, code);
    }

    private static Value number(Expr.Call call, List<Value> operands, Expressions expressions, CodeText code) {
        LogicalType type = call.type();
        boolean wide = operands.stream()
                .anyMatch(operand -> JavaTypes.of(operand.type()).equals("long"));
        String java = wide && JavaTypes.of(type).equals("int") ? "long" : JavaTypes.of(type);
        String text;
        if (call.name().equals("NEGATE")) {
            text = "-" + as(java, operands.get(0));
        } else if (java.equals("double")) {
            text = as(java, operands.get(0)) + " " + call.name() + " " + as(java, operands.get(1));
        } else if (call.name().equals("/")) {
            text = "weir.sql.kernel.Numbers.divide(" + as(java, operands.get(0)) + ", " + as(java, operands.get(1))
                    + ")";
        } else if (call.name().equals("%")) {
            text = "weir.sql.kernel.Numbers.remainder(" + as(java, operands.get(0)) + ", " + as(java, operands.get(1))
                    + ")";
        } else {
            text = as(java, operands.get(0)) + " " + call.name() + " " + as(java, operands.get(1));
        }
        String cut = java.equals(JavaTypes.of(type)) ? text : "(int) (" + text + ")";
        return expressions.strict(operands, type, narrowed(cut, type), code);
    }

    /** Cuts a number to what its type holds, as overflow does. */
    static String narrowed(String text, LogicalType type) {
        return switch (type.kind()) {
            case TINYINT -> "(byte) (" + text + ")";
            case SMALLINT -> "(short) (" + text + ")";
            case FLOAT -> "(float) (" + text + ")";
            default -> text;
        };
    }

    private static String as(String java, Value value) {
        if (value.type().kind() == Kind.DECIMAL) {
            return value.code() + "." + java + "Value()";
        }
        return JavaTypes.of(value.type()).equals(java) ? value.code() : "(" + java + ") " + value.code();
    }

    private static Value decimal(Expr.Call call, List<Value> operands, Expressions expressions, CodeText code) {
        LogicalType type = call.type();
        String left = decimal(operands.get(0));
        if (call.name().equals("NEGATE")) {
            return expressions.strict(operands, type, left + ".negate()", code);
        }
        String method = switch (call.name()) {
            case "+" -> "add";
            case "-" -> "subtract";
            case "*" -> "multiply";
            case "/" -> "divide";
            default -> "remainder";
        };
        String text = "weir.sql.kernel.Decimals." + method + "(" + left + ", " + decimal(operands.get(1)) + ", "
                + type.precision() + ", " + type.scale() + ")";
        return expressions.strictObject(operands, type, text, code);
    }

    private static String decimal(Value value) {
        return switch (value.type().kind()) {
            case DECIMAL -> value.code();
            case FLOAT, DOUBLE -> "java.math.BigDecimal.valueOf(" + value.code() + ")";
            default -> "java.math.BigDecimal.valueOf((long) " + value.code() + ")";
        };
    }

    /** A point in time and an interval, in either order. */
    private static Value shifted(Expr.Call call, List<Value> operands, Expressions expressions, CodeText code) {
        boolean swapped = operands.get(0).type().kind().isInterval();
        Value point = operands.get(swapped ? 1 : 0);
        Value interval = operands.get(swapped ? 0 : 1);
        String sign = call.name().equals("-") ? "-" : "";
        boolean months = interval.type().kind() == Kind.INTERVAL_YEAR_MONTH;
        String amount = sign + interval.code();
        String text;
        if (months) {
            text = "weir.sql.kernel.Calendar.plusMonths(" + ticksOf(point, call.type()) + ", " + amount
                    + (call.type().kind() == Kind.DATE
                            ? ")"
                            : ", " + call.type().ticksPerSecond() + "L)");
        } else if (call.type().kind() == Kind.DATE) {
            text = "(int) (" + point.code() + " + " + amount + " / 86400000L)";
        } else if (call.type().kind() == Kind.TIME) {
            text = "(int) Math.floorMod(" + point.code() + " + " + amount + ", 86400000L)";
        } else {
            text = ticksOf(point, call.type()) + " + " + amount + scaled(call.type());
        }
        return expressions.strict(operands, call.type(), text, code);
    }

    private static String scaled(LogicalType type) {
        long perMilli = type.ticksPerSecond() / 1_000;
        return perMilli == 1 ? "" : " * " + perMilli + "L";
    }

    private static String ticksOf(Value point, LogicalType type) {
        if (point.type().kind() == Kind.DATE && type.kind().isTimestamp()) {
            return point.code() + " * " + 86_400L * type.ticksPerSecond() + "L";
        } else if (!type.kind().isTimestamp()) {
            return point.code();
        }
        long factor = type.ticksPerSecond() / point.type().ticksPerSecond();
        return factor > 1 ? "(" + point.code() + " * " + factor + "L)" : point.code();
    }

    private static Value interval(Expr.Call call, List<Value> operands, Expressions expressions, CodeText code) {
        LogicalType type = call.type();
        String java = JavaTypes.of(type);
        if (call.name().equals("NEGATE")) {
            return expressions.strict(operands, type, "-" + operands.get(0).code(), code);
        }
        Value left = operands.get(0);
        Value right = operands.get(1);
        if (!left.type().kind().isInterval() && !right.type().kind().isInterval()) {
            return expressions.strict(operands, type, difference(left, right, type), code);
        }
        String text = "(" + java + ") (" + number(left) + " " + call.name() + " " + number(right) + ")";
        return expressions.strict(operands, type, text, code);
    }

    private static String number(Value value) {
        return value.type().kind() == Kind.DECIMAL ? value.code() + ".doubleValue()" : value.code();
    }

    private static String difference(Value left, Value right, LogicalType type) {
        String a = millis(left);
        String b = millis(right);
        return type.kind() == Kind.INTERVAL_DAY_TIME
                ? a + " - " + b
                : "weir.sql.kernel.Calendar.monthsBetween(" + a + ", " + b + ")";
    }

    private static String millis(Value point) {
        return switch (point.type().kind()) {
            case DATE -> point.code() + " * 86400000L";
            case TIMESTAMP, TIMESTAMP_LTZ ->
                "Math.floorDiv(" + point.code() + ", " + point.type().ticksPerSecond() / 1_000 + "L)";
            default -> "(long) " + point.code();
        };
    }
}
