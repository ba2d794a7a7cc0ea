package weir.sql.codegen;

import weir.sql.expr.Expr;

/** Tells generated code where the columns of the current row are. */
@FunctionalInterface
public interface FieldAccess {
    /** The value of a column; may add statements to {@code code} that fetch it. */
    Value read(Expr.Field field, CodeText code);

    /** The digits of a column of decimals as a long, {@link weir.sql.kernel.Digits#NONE} where they do not fit. */
    default Value readDigits(Expr.Field field, CodeText code) {
        Value value = read(field, code);
        String digits = "weir.sql.kernel.Digits.of(" + value.code() + ", "
                + field.type().scale() + ")";
        return new Value(digits, value.isNull(), field.type());
    }
}
