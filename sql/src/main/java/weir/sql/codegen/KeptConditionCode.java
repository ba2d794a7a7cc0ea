package weir.sql.codegen;

import weir.sql.expr.Expr;
import weir.sql.kernel.KeptCondition;
import weir.sql.kernel.RowFormat;
import weir.sql.types.LogicalType;

/** Writes the class of a condition over a row of a batch and one that is kept as bytes, both ways round. */
public final class KeptConditionCode {
    private final ClassText text;
    private final Library library;
    private final RowFormat left;
    private final RowFormat right;

    private KeptConditionCode(String name, RowFormat left, RowFormat right, Library library) {
        this.text = new ClassText(name, KeptCondition.class);
        this.library = library;
        this.left = left;
        this.right = right;
    }

    /**
     * The class.
     *
     * @param condition over the columns of the left row followed by those of the right one; null where all pairs pass
     */
    public static ClassText of(String name, Expr condition, RowFormat left, RowFormat right, Library library) {
        KeptConditionCode code = new KeptConditionCode(name, left, right, library);
        code.side("Left", condition, true);
        code.side("Right", condition, false);
        return code.text;
    }

    private void side(String side, Expr condition, boolean batchIsLeft) {
        Columns columns = new Columns(text, "column" + side, "row");
        CodeText code = new CodeText(2);
        if (condition == null) {
            code.line("return true;");
        } else {
            int width = left.columnCount();
            FieldAccess access = (field, lines) -> {
                boolean ofLeft = field.index() < width;
                Expr.Field own = ofLeft ? field : new Expr.Field(field.index() - width, field.type());
                return ofLeft == batchIsLeft ? columns.read(own, lines) : kept(own, ofLeft ? left : right, lines);
            };
            Expressions expressions = new Expressions(text, access, library);
            code.line("return " + Logic.holds(expressions.write(condition, code)) + ";");
        }
        text.method("public boolean holdsFor" + side + "(int row, byte[] bytes, int at)", code);
        columns.bind("public void bind" + side);
    }

    private Value kept(Expr.Field field, RowFormat format, CodeText code) {
        LogicalType type = field.type();
        String isNull = text.unique("isNull");
        code.line("boolean " + isNull + " = weir.sql.kernel.RowFormat.isNull(bytes, at, " + field.index() + ");");
        String value = text.unique("value");
        code.line(JavaTypes.of(type) + " " + value + " = " + isNull + " ? " + JavaTypes.filler(type) + " : "
                + read(type, "at + " + format.place(field.index())) + ";");
        return new Value(value, isNull, type);
    }

    private static String read(LogicalType type, String place) {
        String format = "weir.sql.kernel.RowFormat.";
        String word = format + "word(bytes, " + place + ")";
        return switch (JavaTypes.of(type)) {
            case "boolean" -> word + " != 0";
            case "int" -> "(int) " + word;
            case "long" -> word;
            case "double" -> "Double.longBitsToDouble(" + word + ")";
            case "String" -> format + "text(bytes, at, " + place + ")";
            case "byte[]" -> format + "bytes(bytes, at, " + place + ")";
            case "java.math.BigDecimal" -> format + "decimal(bytes, " + place + ", " + type.scale() + ")";
            default -> "(" + JavaTypes.of(type) + ") " + format + "object(bytes, at, " + place + ")";
        };
    }
}
