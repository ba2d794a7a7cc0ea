package weir.sql.codegen;

import weir.sql.expr.Expr;

/** Tells generated code where the columns of the current row are. */
@FunctionalInterface
public interface FieldAccess {
    /** The value of a column; may add statements to {@code code} that fetch it. */
    Value read(Expr.Field field, CodeText code);
}
