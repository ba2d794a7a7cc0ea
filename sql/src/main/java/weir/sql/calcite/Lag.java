package weir.sql.calcite;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.fun.SqlLeadLagAggFunction;

/** LAG of the type of its values: texts keep their length, and a value may be NULL even if the one for no row is not. */
final class Lag extends SqlLeadLagAggFunction {
    Lag() {
        super(SqlKind.LAG);
    }

    @Override
    public RelDataType inferReturnType(SqlOperatorBinding binding) {
        RelDataTypeFactory factory = binding.getTypeFactory();
        RelDataType value = binding.getOperandType(0);
        if (binding.getOperandCount() < 3) {
            return factory.createTypeWithNullability(value, true);
        }
        RelDataType otherwise = binding.getOperandType(2);
        RelDataType both = factory.leastRestrictive(List.of(value, otherwise));
        if (both == null) {
            throw new PlanningException(
                    getName() + " gives a value of type " + Types.toLogical(value)
                            + ", and instead of none one of type " + Types.toLogical(otherwise)
                            + ", which do not go together. CAST one of them.",
                    binding instanceof SqlCallBinding call ? call.getCall().getParserPosition() : null);
        }
        return factory.createTypeWithNullability(both, value.isNullable() || otherwise.isNullable());
    }
}
