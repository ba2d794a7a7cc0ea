package weir.sql.calcite;

import java.util.stream.IntStream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.fun.SqlCastFunction;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql2rel.SqlRexContext;
import org.apache.calcite.sql2rel.SqlRexConvertlet;
import org.apache.calcite.sql2rel.SqlRexConvertletTable;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** CAST and TRY_CAST as Flink allows them: all becomes text, truth values become numbers, and what has parts is cast part by part. */
final class FlinkCast extends SqlCastFunction {
    static final SqlRexConvertletTable CONVERTLETS = FlinkCast::convertlet;

    static final FlinkCast CAST = new FlinkCast("CAST", SqlKind.CAST);
    static final FlinkCast TRY_CAST = new FlinkCast("TRY_CAST", SqlKind.SAFE_CAST);

    private FlinkCast(String name, SqlKind kind) {
        super(name, kind);
    }

    @Override
    public boolean checkOperandTypes(SqlCallBinding binding, boolean fail) {
        return isOurs(binding) || !isWholeToParts(binding, fail) && super.checkOperandTypes(binding, fail);
    }

    /** A value of one piece has no parts; Calcite would ask it for them. */
    private static boolean isWholeToParts(SqlCallBinding binding, boolean fail) {
        LogicalType from = Types.toLogical(binding.getOperandType(0));
        LogicalType to = Types.toLogical(binding.getOperandType(1));
        boolean whole = from.children().isEmpty() && !to.children().isEmpty() && !binding.isOperandNull(0, false);
        if (whole && fail) {
            throw new PlanningException(
                    "A value of type " + TypeWords.of(from) + " cannot be cast to " + TypeWords.of(to) + ".",
                    binding.getCall().getParserPosition());
        }
        return whole;
    }

    /** Calcite asks the parts of text for their types, and forgets what is special about the type of a row. */
    @Override
    public RelDataType inferReturnType(SqlOperatorBinding binding) {
        RelDataType from = binding.getOperandType(0);
        RelDataType to = binding.getOperandType(1);
        if (!SqlTypeUtil.inCharFamily(to) && !Types.hasRow(to)) {
            return super.inferReturnType(binding);
        }
        boolean nullable = from.isNullable() || getKind() == SqlKind.SAFE_CAST;
        return binding.getTypeFactory().createTypeWithNullability(to, nullable);
    }

    private static boolean isOurs(SqlCallBinding binding) {
        SqlValidator validator = binding.getValidator();
        SqlNode target = binding.operand(1);
        return !binding.isOperandNull(0, false)
                && isOurs(
                        Types.toLogical(binding.getOperandType(0)),
                        Types.toLogical(validator.deriveType(binding.getScope(), target)));
    }

    private static boolean isOurs(LogicalType from, LogicalType to) {
        if (!from.children().isEmpty() && from.kind() == to.kind()) {
            return from.children().size() == to.children().size()
                    && IntStream.range(0, from.children().size())
                            .allMatch(at -> isPart(
                                    from.children().get(at), to.children().get(at)));
        }
        boolean text = to.kind().isText() && from.kind() != Kind.SYMBOL;
        return text || from.kind() == Kind.BOOLEAN && to.kind().isNumeric();
    }

    private static boolean isPart(LogicalType from, LogicalType to) {
        boolean plain = from.children().isEmpty() && to.children().isEmpty();
        return plain || isOurs(from, to);
    }

    private static SqlRexConvertlet convertlet(SqlCall call) {
        return call.getOperator() instanceof FlinkCast
                ? FlinkCast::convert
                : StandardConvertletTable.INSTANCE.get(call);
    }

    /** Calcite looks into the parts of what becomes text, and forgets what is special about the type of a row. */
    private static RexNode convert(SqlRexContext context, SqlCall call) {
        RelDataType from = context.getValidator().getValidatedNodeType(call.operand(0));
        RelDataType to = context.getValidator().getValidatedNodeType(call);
        boolean partsToText = SqlTypeUtil.inCharFamily(to)
                && (from.isStruct() || from.getComponentType() != null || from.getKeyType() != null);
        if (partsToText || Types.hasRow(to)) {
            RexNode operand = context.convertExpression(call.operand(0));
            return context.getRexBuilder()
                    .makeAbstractCast(call.getParserPosition(), to, operand, call.getKind() == SqlKind.SAFE_CAST);
        }
        return standard(context, (SqlBasicCall) call);
    }

    /** As Calcite does it with a cast of its own. The call stays ours: in COALESCE it is converted once more. */
    private static RexNode standard(SqlRexContext context, SqlBasicCall call) {
        SqlOperator own = call.getOperator();
        call.setOperator(call.getKind() == SqlKind.CAST ? SqlStdOperatorTable.CAST : SqlLibraryOperators.TRY_CAST);
        try {
            return StandardConvertletTable.INSTANCE.get(call).convertCall(context, call);
        } finally {
            call.setOperator(own);
        }
    }
}
