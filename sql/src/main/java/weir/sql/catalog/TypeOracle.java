package weir.sql.catalog;

import java.util.List;
import weir.sql.types.LogicalType;

/** Knows the types of expressions; the planner does. */
@FunctionalInterface
public interface TypeOracle {
    /** The type of an expression over columns; a wrong expression is told by a {@link weir.sql.error.SqlException}. */
    LogicalType typeOf(Formula formula, List<CatalogColumn> columns);
}
