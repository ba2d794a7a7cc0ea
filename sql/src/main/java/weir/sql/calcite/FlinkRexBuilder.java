package weir.sql.calcite;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * Leaves casts of literals to text for the running query: what text a value becomes is Flink's to say, not Calcite's. And has numbers
 * compared as DOUBLE where one is a literal of that type: Calcite keeps the bounds of a column in one set, whatever their class.
 */
final class FlinkRexBuilder extends RexBuilder {
    /** Signs whose result is NULL if an operand is. */
    private static final Set<SqlKind> STRICT = EnumSet.of(
            SqlKind.EQUALS,
            SqlKind.NOT_EQUALS,
            SqlKind.LESS_THAN,
            SqlKind.LESS_THAN_OR_EQUAL,
            SqlKind.GREATER_THAN,
            SqlKind.GREATER_THAN_OR_EQUAL,
            SqlKind.TIMES);

    private static final Set<SqlKind> EQUALITY =
            EnumSet.of(SqlKind.EQUALS, SqlKind.NOT_EQUALS, SqlKind.IS_DISTINCT_FROM, SqlKind.IS_NOT_DISTINCT_FROM);

    /** What a text may be equal to: it is read as one of these. */
    private static final Set<SqlTypeFamily> EQUAL_TO_TEXT =
            EnumSet.of(SqlTypeFamily.DATETIME, SqlTypeFamily.NUMERIC, SqlTypeFamily.BOOLEAN);

    FlinkRexBuilder(RelDataTypeFactory factory) {
        super(factory);
    }

    @Override
    public RexNode makeCast(
            SqlParserPos position,
            RelDataType type,
            RexNode node,
            boolean matchNullability,
            boolean safe,
            RexLiteral format) {
        if (RexLiteral.isNullLiteral(node) && Types.hasRow(type)) {
            return makeNullLiteral(type);
        }
        boolean toText = SqlTypeFamily.CHARACTER.contains(type);
        if (node instanceof RexLiteral literal
                && !literal.isNull()
                && toText
                && !SqlTypeFamily.CHARACTER.contains(node.getType())) {
            return makeAbstractCast(position, type, node, safe);
        }
        return super.makeCast(position, type, node, matchNullability, safe, format);
    }

    /** NULL of the very type: Calcite forgets what sort of row it is. */
    @Override
    public RexLiteral makeNullLiteral(RelDataType type) {
        return Types.hasRow(type)
                ? makeLiteral(null, typeFactory.createTypeWithNullability(type, true), type.getSqlTypeName())
                : super.makeNullLiteral(type);
    }

    /** What is NULL whatever the other operand is becomes NULL at once: the rewrites take comparisons with NULL for mistakes. */
    @Override
    public RexNode makeCall(SqlParserPos position, SqlOperator operator, List<? extends RexNode> operands) {
        boolean isNull =
                STRICT.contains(operator.getKind()) && operands.stream().anyMatch(RexLiteral::isNullLiteral);
        return isNull
                ? makeNullLiteral(deriveReturnType(operator, operands))
                : super.makeCall(position, operator, alike(operator, operands));
    }

    @Override
    public RexNode makeCall(SqlParserPos position, RelDataType type, SqlOperator operator, List<RexNode> operands) {
        return super.makeCall(position, type, operator, alike(operator, operands));
    }

    private List<RexNode> alike(SqlOperator operator, List<? extends RexNode> operands) {
        return withDoubles(
                operator,
                EQUALITY.contains(operator.getKind())
                        ? List.of(
                                likeTheOther(operands.get(0), operands.get(1)),
                                likeTheOther(operands.get(1), operands.get(0)))
                        : operands);
    }

    /** A text that is compared with something else is a value of the other's type; for order, Calcite sees to that itself. */
    private RexNode likeTheOther(RexNode node, RexNode other) {
        boolean isOther = !SqlTypeFamily.CHARACTER.contains(other.getType())
                && EQUAL_TO_TEXT.stream().anyMatch(family -> family.contains(other.getType()));
        return isOther && SqlTypeFamily.CHARACTER.contains(node.getType())
                ? makeCast(
                        typeFactory.createTypeWithNullability(
                                other.getType(), node.getType().isNullable()),
                        node)
                : node;
    }

    private List<RexNode> withDoubles(SqlOperator operator, List<? extends RexNode> operands) {
        boolean mixed = SqlKind.COMPARISON.contains(operator.getKind())
                && operands.stream().anyMatch(FlinkRexBuilder::isDoubleLiteral);
        return operands.stream()
                .map(operand -> mixed && SqlTypeUtil.isExactNumeric(operand.getType()) ? asDouble(operand) : operand)
                .toList();
    }

    private static boolean isDoubleLiteral(RexNode node) {
        return node instanceof RexLiteral && SqlTypeUtil.isApproximateNumeric(node.getType());
    }

    private RexNode asDouble(RexNode node) {
        RelDataType type = typeFactory.createTypeWithNullability(
                typeFactory.createSqlType(SqlTypeName.DOUBLE), node.getType().isNullable());
        return makeAbstractCast(SqlParserPos.ZERO, type, node, false);
    }
}
