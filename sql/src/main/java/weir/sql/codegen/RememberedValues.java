package weir.sql.codegen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import weir.sql.expr.Expr;
import weir.sql.types.LogicalType;

/** Values that are costly to get and may be wanted again for the same row: each has a method that gets it once a row. */
final class RememberedValues {
    private final ClassText owner;
    private final Map<Expr, Value> known = new LinkedHashMap<>();

    /** Values in the class {@code owner}, of the row whose number is in the variable {@code row}. */
    RememberedValues(ClassText owner) {
        this.owner = owner;
    }

    /** The value of an expression, which {@code body} writes the code for where it is new. */
    Value write(Expr expression, Function<CodeText, Value> body, CodeText code) {
        Value value = known.get(expression);
        if (value == null) {
            value = method(expression.type(), body);
            known.put(expression, value);
        }
        code.line(value.code() + "(row);");
        return value;
    }

    private Value method(LogicalType type, Function<CodeText, Value> body) {
        String name = owner.unique("remembered");
        CodeText code = new CodeText(2);
        code.line("if (" + name + "Row == row) {").line("return;").end();
        code.line(name + "Row = row;");
        Value value = body.apply(code);
        owner.field("private int " + name + "Row;");
        owner.field("private " + JavaTypes.of(type) + " " + name + ";");
        code.line(name + " = " + value.code() + ";");
        String isNull = value.isNull();
        if (!value.isNeverNull() && !value.isAlwaysNull()) {
            owner.field("private boolean " + name + "IsNull;");
            code.line(name + "IsNull = " + isNull + ";");
            isNull = name + "IsNull";
        }
        owner.method("private void " + name + "(int row)", code);
        return new Value(name, isNull, type);
    }

    /** Adds the statements that forget all, before the first row of a batch. */
    void forget(CodeText code) {
        known.values().forEach(value -> code.line(value.code() + "Row = -1;"));
    }
}
