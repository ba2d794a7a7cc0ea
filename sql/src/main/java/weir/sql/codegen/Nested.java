package weir.sql.codegen;

import java.util.List;
import weir.sql.expr.Expr;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** Rows, arrays and maps: making them and looking into them. */
final class Nested {
    private Nested() {}

    static Value field(Expr.Call call, Expressions expressions, CodeText code) {
        Value row = expressions.write(call.operand(0), code);
        int index = (Integer) ((Expr.Literal) call.operand(1)).value();
        String object = "(" + JavaTypes.boxed(call.type()) + ") " + row.code() + ".getField(" + index + ")";
        return expressions.strictObject(List.of(row), call.type(), object, code);
    }

    /** An element of an array, counted from 1, or the value of a key. */
    static Value item(Expr.Call call, Expressions expressions, CodeText code) {
        List<Value> operands = expressions.writeAll(call.operands(), code);
        Value collection = operands.get(0);
        Value key = operands.get(1);
        String boxed = "(" + JavaTypes.boxed(call.type()) + ") ";
        if (collection.type().kind() == Kind.MAP) {
            String text = collection.code() + ".get("
                    + JavaTypes.box(key.code(), collection.type().key()) + ")";
            return expressions.strictObject(operands, call.type(), boxed + text, code);
        } else if (collection.type().kind() == Kind.ROW) {
            return expressions.strictObject(
                    operands, call.type(), boxed + collection.code() + ".getField(" + key.code() + " - 1)", code);
        }
        String text = "weir.sql.kernel.Collections.item(" + collection.code() + ", (long) " + key.code() + ")";
        return expressions.strictObject(operands, call.type(), boxed + text, code);
    }

    static Value row(Expr.Call call, Expressions expressions, CodeText code) {
        return made(call, expressions, code, "weir.types.Row.of(", ")");
    }

    static Value array(Expr.Call call, Expressions expressions, CodeText code) {
        return made(call, expressions, code, "java.util.Arrays.asList(", ")");
    }

    static Value map(Expr.Call call, Expressions expressions, CodeText code) {
        return made(call, expressions, code, "weir.sql.kernel.Collections.map(", ")");
    }

    private static Value made(Expr.Call call, Expressions expressions, CodeText code, String before, String after) {
        StringBuilder elements = new StringBuilder("new Object[] {");
        LogicalType type = call.type();
        for (int i = 0; i < call.operands().size(); i++) {
            Value value = expressions.write(call.operand(i), code);
            elements.append(i == 0 ? "" : ", ").append(Expressions.boxed(value));
        }
        return new Value(before + elements.append('}') + after, Value.NEVER, type);
    }
}
