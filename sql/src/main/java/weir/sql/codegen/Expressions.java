package weir.sql.codegen;

import java.util.ArrayList;
import java.util.List;
import weir.sql.expr.Expr;
import weir.sql.types.LogicalType;

/** Writes the code for expressions. */
public final class Expressions {
    private final ClassText owner;
    private final FieldAccess fields;
    private final Library library;
    private RememberedValues remembered;
    private String zone;

    /** Expressions in the class {@code owner}, over the columns that {@code fields} finds, calling functions of {@code library}. */
    public Expressions(ClassText owner, FieldAccess fields, Library library) {
        this.owner = owner;
        this.fields = fields;
        this.library = library;
    }

    /** Has texts, and what functions make of a row, remembered for the rest of the row. */
    void remember(RememberedValues values) {
        remembered = values;
    }

    /** Adds the statements for an expression to {@code code} and says where its value is. */
    public Value write(Expr expression, CodeText code) {
        if (expression instanceof Expr.Field field) {
            return remembered != null && field.type().kind().isText()
                    ? remembered.write(field, lines -> fields.read(field, lines), code)
                    : fields.read(field, code);
        } else if (expression instanceof Expr.Literal literal) {
            return Literals.write(literal, owner);
        }
        return call((Expr.Call) expression, code);
    }

    /** The digits of a column of decimals, see {@link DecimalDigits}. */
    Value digits(Expr.Field field, CodeText code) {
        return fields.readDigits(field, code);
    }

    private Value call(Expr.Call call, CodeText code) {
        return switch (call.name()) {
            case "AND", "OR" -> Logic.junction(call, this, code);
            case "NOT", "IS NULL", "IS NOT NULL", "IS TRUE", "IS NOT TRUE", "IS FALSE", "IS NOT FALSE" ->
                Logic.test(call, this, code);
            case "CASE" -> Logic.choice(call, this, code);
            case "COALESCE" -> Logic.coalesce(call, this, code);
            case "=", "<>", "<", "<=", ">", ">=", "IS DISTINCT FROM", "IS NOT DISTINCT FROM" ->
                Comparisons.write(call, this, code);
            case "+", "-", "*", "/", "%", "NEGATE" -> Arithmetic.write(call, this, code);
            case "CAST", "TRY_CAST", "REINTERPRET" -> Conversions.write(call, this, code);
            case "FIELD" -> Nested.field(call, this, code);
            case "ITEM" -> Nested.item(call, this, code);
            case "ROW" -> Nested.row(call, this, code);
            case "ARRAY" -> Nested.array(call, this, code);
            case "MAP" -> Nested.map(call, this, code);
            case "SEARCH" -> Searches.write(call, this, code);
            default -> function(call, code);
        };
    }

    private Value function(Expr.Call call, CodeText code) {
        boolean wantedAgain = remembered != null && isOfRow(call) && library.isDeterministic(call.name());
        return wantedAgain
                ? remembered.write(call, lines -> library.write(call, this, lines), code)
                : library.write(call, this, code);
    }

    /** True where a call depends on a column. */
    private static boolean isOfRow(Expr expression) {
        return expression instanceof Expr.Field
                || expression instanceof Expr.Call call
                        && call.operands().stream().anyMatch(Expressions::isOfRow);
    }

    /** The values of several expressions, one after the other. */
    List<Value> writeAll(List<Expr> expressions, CodeText code) {
        List<Value> values = new ArrayList<>();
        expressions.forEach(expression -> values.add(write(expression, code)));
        return values;
    }

    java.time.ZoneId zoneId() {
        return library.zone();
    }

    /** The zone of the session, as a field of the generated class. */
    String zone() {
        if (zone == null) {
            zone = owner.constant("java.time.ZoneId", library.zone());
        }
        return zone;
    }

    ClassText owner() {
        return owner;
    }

    /** Declares a variable for a value of {@code type}, with its filler in it. */
    String declare(LogicalType type, CodeText code) {
        String name = owner.unique("value");
        code.line(JavaTypes.of(type) + " " + name + " = " + JavaTypes.filler(type) + ";");
        return name;
    }

    /** Declares a variable that says whether a value is NULL, with {@code first} in it. */
    String declareNull(String first, CodeText code) {
        String name = owner.unique("isNull");
        code.line("boolean " + name + " = " + first + ";");
        return name;
    }

    /** A value that is {@code code} where no operand is NULL, else NULL. */
    Value strict(List<Value> operands, LogicalType type, String expression, CodeText code) {
        String isNull = anyNull(operands);
        if (isNull.equals(Value.NEVER)) {
            String name = owner.unique("value");
            code.line(JavaTypes.of(type) + " " + name + " = " + expression + ";");
            return new Value(name, Value.NEVER, type);
        }
        String name = declare(type, code);
        String nullName = declareNull(isNull, code);
        code.line("if (!" + nullName + ") {")
                .line(name + " = " + expression + ";")
                .end();
        return new Value(name, nullName, type);
    }

    /** As {@link #strict} for an expression that gives an object, null for NULL. */
    Value strictObject(List<Value> operands, LogicalType type, String expression, CodeText code) {
        String isNull = anyNull(operands);
        String object = owner.unique("object");
        String boxed = JavaTypes.boxed(type);
        if (isNull.equals(Value.NEVER)) {
            code.line(boxed + " " + object + " = " + expression + ";");
        } else {
            code.line(boxed + " " + object + " = null;");
            code.line("if (!(" + isNull + ")) {")
                    .line(object + " = " + expression + ";")
                    .end();
        }
        return unboxed(object, type, code);
    }

    /** The value of a variable that holds an object, null for NULL. */
    Value unboxed(String object, LogicalType type, CodeText code) {
        String nullName = declareNull(object + " == null", code);
        if (!JavaTypes.isPrimitive(type)) {
            return new Value(object, nullName, type);
        }
        String name = declare(type, code);
        code.line("if (!" + nullName + ") {")
                .line(name + " = " + JavaTypes.unbox(object, type) + ";")
                .end();
        return new Value(name, nullName, type);
    }

    /** A condition that holds where one of the values is NULL. */
    static String anyNull(List<Value> values) {
        StringBuilder text = new StringBuilder();
        for (Value value : values) {
            if (value.isAlwaysNull()) {
                return Value.ALWAYS;
            } else if (!value.isNeverNull()) {
                text.append(text.length() == 0 ? "" : " || ").append(value.isNull());
            }
        }
        return text.length() == 0 ? Value.NEVER : text.toString();
    }

    /** A value as an object, null for NULL. */
    static String boxed(Value value) {
        String boxed = JavaTypes.box(value.code(), value.type());
        if (value.isNeverNull()) {
            return boxed;
        } else if (value.isAlwaysNull()) {
            return "null";
        }
        return "(" + value.isNull() + " ? null : " + boxed + ")";
    }
}
