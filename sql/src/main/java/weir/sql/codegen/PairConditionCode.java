package weir.sql.codegen;

import weir.sql.expr.Expr;
import weir.sql.kernel.PairCondition;
import weir.sql.types.LogicalType;

/** Writes the class of a condition over two rows that are held as objects. */
public final class PairConditionCode {
    private final ClassText text;
    private final int leftWidth;

    private PairConditionCode(String name, int leftWidth) {
        this.text = new ClassText(name, PairCondition.class);
        this.leftWidth = leftWidth;
    }

    /**
     * The class.
     *
     * @param condition over the columns of the left row followed by those of the right one; null where all pairs pass
     * @param leftWidth how many columns the left row has
     */
    public static ClassText of(String name, Expr condition, int leftWidth, Library library) {
        PairConditionCode pair = new PairConditionCode(name, leftWidth);
        CodeText code = new CodeText(2);
        if (condition == null) {
            code.line("return true;");
        } else {
            Expressions expressions = new Expressions(pair.text, pair::read, library);
            code.line("return " + Logic.holds(expressions.write(condition, code)) + ";");
        }
        pair.text.method("public boolean holds(weir.types.Row left, weir.types.Row right)", code);
        return pair.text;
    }

    private Value read(Expr.Field field, CodeText code) {
        boolean ofLeft = field.index() < leftWidth;
        int position = ofLeft ? field.index() : field.index() - leftWidth;
        LogicalType type = field.type();
        String object = text.unique("object");
        code.line("Object " + object + " = " + (ofLeft ? "left" : "right") + ".getField(" + position + ");");
        String value = text.unique("value");
        code.line(JavaTypes.of(type) + " " + value + " = " + object + " == null ? " + JavaTypes.filler(type) + " : "
                + JavaTypes.unbox(object, type) + ";");
        return new Value(value, "(" + object + " == null)", type);
    }
}
