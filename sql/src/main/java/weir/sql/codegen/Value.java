package weir.sql.codegen;

import weir.sql.types.LogicalType;

/**
 * Where generated code has the value of an expression.
 *
 * @param code an expression of Java without side effects; arbitrary where the value is NULL
 * @param isNull a condition of Java: {@code false} where there is never a NULL
 * @param type the value's type
 */
public record Value(String code, String isNull, LogicalType type) {
    static final String NEVER = "false";
    static final String ALWAYS = "true";

    boolean isNeverNull() {
        return isNull.equals(NEVER);
    }

    boolean isAlwaysNull() {
        return isNull.equals(ALWAYS);
    }
}
