package weir.sql.plan;

import java.util.List;
import weir.sql.expr.Expr;
import weir.sql.types.LogicalType;

/**
 * What makes rows of a row: a function, or the elements of a collection.
 *
 * @param name {@code UNNEST}, or a table function
 * @param operands its arguments over the input row
 * @param types the types of the columns that it makes
 * @param withOrdinality whether the number of each row, from 1, comes behind them
 */
public record TableCall(String name, List<Expr> operands, List<LogicalType> types, boolean withOrdinality) {
    public TableCall {
        operands = List.copyOf(operands);
        types = List.copyOf(types);
    }
}
