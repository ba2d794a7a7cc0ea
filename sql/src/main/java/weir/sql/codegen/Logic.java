package weir.sql.codegen;

import weir.sql.expr.Expr;
import weir.sql.types.LogicalType;

/** Truth with three values, and choices that look only at what they need. */
final class Logic {
    private Logic() {}

    /** AND and OR: the first operand that decides ends it; else NULL if one was NULL. */
    static Value junction(Expr.Call call, Expressions expressions, CodeText code) {
        boolean and = call.name().equals("AND");
        String result = expressions.owner().unique("value");
        String unknown = expressions.declareNull("false", code);
        code.line("boolean " + result + " = " + and + ";");
        int depth = 0;
        boolean mayBeNull = false;
        for (Expr operand : call.operands()) {
            if (depth > 0) {
                code.line("if (" + (and ? "" : "!") + result + ") {");
            }
            depth++;
            Value value = expressions.write(operand, code);
            String holds = "(" + value.code() + ")";
            if (value.isNeverNull()) {
                code.line("if (" + (and ? "!" : "") + holds + ") {")
                        .line(result + " = " + !and + ";")
                        .end();
            } else {
                mayBeNull = true;
                code.line("if (" + value.isNull() + ") {")
                        .line(unknown + " = true;")
                        .orElse();
                code.line("if (" + (and ? "!" : "") + holds + ") {")
                        .line(result + " = " + !and + ";")
                        .end()
                        .end();
            }
        }
        for (; depth > 1; depth--) {
            code.end();
        }
        if (!mayBeNull) {
            return new Value(result, Value.NEVER, call.type());
        }
        String isNull = expressions.declareNull(unknown + " && " + result + " == " + and, code);
        return new Value(result, isNull, call.type());
    }

    static Value test(Expr.Call call, Expressions expressions, CodeText code) {
        Value operand = expressions.write(call.operand(0), code);
        String isNull = "(" + operand.isNull() + ")";
        String value = "(" + operand.code() + ")";
        return switch (call.name()) {
            case "NOT" -> new Value("!" + value, operand.isNull(), call.type());
            case "IS NULL" -> new Value(isNull, Value.NEVER, call.type());
            case "IS NOT NULL" -> new Value("!" + isNull, Value.NEVER, call.type());
            case "IS TRUE" -> new Value("(!" + isNull + " && " + value + ")", Value.NEVER, call.type());
            case "IS NOT TRUE" -> new Value("(" + isNull + " || !" + value + ")", Value.NEVER, call.type());
            case "IS FALSE" -> new Value("(!" + isNull + " && !" + value + ")", Value.NEVER, call.type());
            default -> new Value("(" + isNull + " || " + value + ")", Value.NEVER, call.type());
        };
    }

    /** CASE: conditions and values in turn, what else at the end. */
    static Value choice(Expr.Call call, Expressions expressions, CodeText code) {
        LogicalType type = call.type();
        String result = expressions.declare(type, code);
        String isNull = expressions.declareNull("true", code);
        int last = call.operands().size() - 1;
        int depth = 0;
        for (int i = 0; i < last; i += 2) {
            Value condition = expressions.write(call.operand(i), code);
            code.line("if (" + holds(condition) + ") {");
            assign(expressions.write(call.operand(i + 1), code), result, isNull, code);
            code.orElse();
            depth++;
        }
        assign(expressions.write(call.operand(last), code), result, isNull, code);
        for (; depth > 0; depth--) {
            code.end();
        }
        return new Value(result, isNull, type);
    }

    static Value coalesce(Expr.Call call, Expressions expressions, CodeText code) {
        String result = expressions.declare(call.type(), code);
        String isNull = expressions.declareNull("true", code);
        int depth = 0;
        for (Expr operand : call.operands()) {
            assign(expressions.write(operand, code), result, isNull, code);
            code.line("if (" + isNull + ") {");
            depth++;
        }
        for (; depth > 0; depth--) {
            code.end();
        }
        return new Value(result, isNull, call.type());
    }

    /** A condition of Java that is true where a value is TRUE. */
    static String holds(Value condition) {
        return condition.isNeverNull() ? condition.code() : "!(" + condition.isNull() + ") && " + condition.code();
    }

    private static void assign(Value value, String result, String isNull, CodeText code) {
        code.line(isNull + " = " + value.isNull() + ";");
        if (!value.isAlwaysNull()) {
            code.line(result + " = " + value.code() + ";");
        }
    }
}
