package weir.sql.calcite;

import java.util.EnumSet;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import weir.sql.types.LogicalType;

/**
 * Which values can be compared, as Flink has it. A text equals a date or a time that is written so, but no number. (With IN, which names its
 * values, texts are read as numbers, and &lt; reads them too.) What has parts has no order.
 */
final class ComparedTypes {
    private static final Set<SqlKind> EQUALITY =
            EnumSet.of(SqlKind.EQUALS, SqlKind.NOT_EQUALS, SqlKind.IS_DISTINCT_FROM, SqlKind.IS_NOT_DISTINCT_FROM);

    private static final Set<SqlKind> ORDER = EnumSet.of(
            SqlKind.LESS_THAN,
            SqlKind.LESS_THAN_OR_EQUAL,
            SqlKind.GREATER_THAN,
            SqlKind.GREATER_THAN_OR_EQUAL,
            SqlKind.BETWEEN,
            SqlKind.MIN,
            SqlKind.MAX);

    private ComparedTypes() {}

    /** Refuses a call that compares what cannot be compared. */
    static void check(SqlCall call, FlinkValidator validator, SqlValidatorScope scope) {
        if (EQUALITY.contains(call.getKind()) && call.operandCount() == 2) {
            checkEquality(
                    call, validator.deriveType(scope, call.operand(0)), validator.deriveType(scope, call.operand(1)));
        } else if (ORDER.contains(call.getKind()) && call.operandCount() > 0) {
            checkOrder(call, Types.toLogical(validator.deriveType(scope, call.operand(0))));
        }
    }

    /** Refuses rows in the order of maps; arrays and rows are sorted part by part. */
    static void checkSorted(SqlNode item, RelDataType type) {
        if (SqlTypeFamily.MAP.contains(type) || SqlTypeFamily.MULTISET.contains(type)) {
            throw new PlanningException(
                    "ORDER BY needs values that have an order, and those of " + TypeWords.of(Types.toLogical(type))
                            + " have none. Sort by parts of them.",
                    item.getParserPosition());
        }
    }

    private static void checkEquality(SqlCall call, RelDataType left, RelDataType right) {
        if (isText(left) && isOther(right) || isText(right) && isOther(left)) {
            throw new PlanningException(
                    "'" + call.getOperator().getName() + "' cannot compare "
                            + TypeWords.of(Types.toLogical(left)) + " with "
                            + TypeWords.of(Types.toLogical(right)) + ". CAST one of them.",
                    call.getParserPosition());
        }
    }

    private static boolean isText(RelDataType type) {
        return SqlTypeFamily.CHARACTER.contains(type);
    }

    private static boolean isOther(RelDataType type) {
        return SqlTypeFamily.NUMERIC.contains(type) || SqlTypeFamily.BOOLEAN.contains(type);
    }

    private static void checkOrder(SqlCall call, LogicalType type) {
        if (!type.children().isEmpty()) {
            throw new PlanningException(
                    "'" + call.getOperator().getName() + "' needs values that have an order, and those of "
                            + TypeWords.of(type) + " have none. Compare parts of them.",
                    call.getParserPosition());
        }
    }
}
