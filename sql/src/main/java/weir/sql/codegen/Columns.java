package weir.sql.codegen;

import java.util.Map;
import java.util.TreeMap;
import weir.sql.expr.Expr;
import weir.sql.types.LogicalType;

/** The columns of a batch as fields of a generated class; those that expressions ask for, and no others. */
public final class Columns implements FieldAccess {
    private final ClassText owner;
    private final String prefix;
    private final String row;
    private final Map<Integer, LogicalType> used = new TreeMap<>();

    /** Columns whose fields begin with {@code prefix}, of the row whose number is in the variable {@code row}. */
    public Columns(ClassText owner, String prefix, String row) {
        this.owner = owner;
        this.prefix = prefix;
        this.row = row;
    }

    @Override
    public Value read(Expr.Field field, CodeText code) {
        String column = column(field);
        LogicalType type = field.type();
        String read = JavaTypes.read(column, row, type);
        if (!type.nullable()) {
            return new Value(local(type, read, code), Value.NEVER, type);
        }
        String isNull = owner.unique("isNull");
        code.line("boolean " + isNull + " = " + column + ".isNull(" + row + ");");
        String value = owner.unique("value");
        code.line(JavaTypes.of(type) + " " + value + " = " + isNull + " ? " + JavaTypes.filler(type) + " : " + read
                + ";");
        return new Value(value, isNull, type);
    }

    @Override
    public Value readDigits(Expr.Field field, CodeText code) {
        String column = column(field);
        String isNull = field.type().nullable() ? owner.unique("isNull") : Value.NEVER;
        if (field.type().nullable()) {
            code.line("boolean " + isNull + " = " + column + ".isNull(" + row + ");");
        }
        String digits = owner.unique("digits");
        code.line("long " + digits + " = " + (field.type().nullable() ? isNull + " ? 0L : " : "")
                + "weir.sql.kernel.Digits.of(" + column + ", " + row + ");");
        return new Value(digits, isNull, field.type());
    }

    private String local(LogicalType type, String read, CodeText code) {
        String value = owner.unique("value");
        code.line(JavaTypes.of(type) + " " + value + " = " + read + ";");
        return value;
    }

    private String column(Expr.Field field) {
        if (used.put(field.index(), field.type()) == null) {
            owner.field("private " + JavaTypes.column(field.type()) + " " + prefix + field.index() + ";");
        }
        return prefix + field.index();
    }

    /** Adds a method, by its head up to the name, which takes the columns out of a batch. */
    public void bind(String method) {
        CodeText code = new CodeText(2);
        used.forEach((index, type) ->
                code.line(prefix + index + " = (" + JavaTypes.column(type) + ") batch.column(" + index + ");"));
        owner.method(method + "(weir.batch.Batch batch)", code);
    }
}
