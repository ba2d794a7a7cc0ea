package weir.sql.calcite;

import java.util.List;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlJsonArrayAggAggFunction;
import org.apache.calcite.sql.fun.SqlJsonObjectAggAggFunction;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.Optionality;

/** The aggregates that Flink has and Calcite has not, or has otherwise. */
final class Aggregates {
    static final List<SqlAggFunction> ALL = List.of(
            new Plain("FIRST_VALUE", ReturnTypes.ARG0_NULLABLE, OperandTypes.ANY),
            new Plain("LAST_VALUE", ReturnTypes.ARG0_NULLABLE, OperandTypes.ANY),
            new Plain(
                    "LISTAGG",
                    Aggregates::text,
                    OperandTypes.CHARACTER.or(OperandTypes.family(SqlTypeFamily.CHARACTER, SqlTypeFamily.CHARACTER))),
            new Plain(
                    "COLLECT",
                    binding -> binding.getTypeFactory()
                            .createMultisetType(
                                    binding.getTypeFactory()
                                            .createTypeWithNullability(binding.getOperandType(0), false),
                                    -1),
                    OperandTypes.ANY),
            new Plain(
                    "ARRAY_AGG",
                    binding -> binding.getTypeFactory()
                            .createTypeWithNullability(
                                    binding.getTypeFactory().createArrayType(binding.getOperandType(0), -1), true),
                    OperandTypes.ANY),
            new Plain("PERCENTILE", Aggregates::percentile, OperandTypes.VARIADIC));

    private Aggregates() {}

    /** The function's name without what its clauses add to it. */
    static String name(AggregateCall call) {
        return isJson(call)
                ? call.getAggregation().getKind().name()
                : call.getAggregation().getName();
    }

    /** The words of a call's clauses. */
    static List<String> words(AggregateCall call) {
        if (call.getAggregation() instanceof SqlJsonObjectAggAggFunction object) {
            return List.of(LibraryFunction.word(object.getNullClause()));
        } else if (call.getAggregation() instanceof SqlJsonArrayAggAggFunction array) {
            return List.of(LibraryFunction.word(array.getNullClause()));
        }
        return List.of();
    }

    private static boolean isJson(AggregateCall call) {
        return call.getAggregation() instanceof SqlJsonObjectAggAggFunction
                || call.getAggregation() instanceof SqlJsonArrayAggAggFunction;
    }

    private static org.apache.calcite.rel.type.RelDataType text(org.apache.calcite.sql.SqlOperatorBinding binding) {
        var factory = binding.getTypeFactory();
        return factory.createTypeWithNullability(Types.toRel(weir.sql.types.LogicalType.STRING, factory), true);
    }

    private static org.apache.calcite.rel.type.RelDataType percentile(
            org.apache.calcite.sql.SqlOperatorBinding binding) {
        var factory = binding.getTypeFactory();
        var number = factory.createTypeWithNullability(factory.createSqlType(SqlTypeName.DOUBLE), true);
        boolean several = binding.getOperandType(1).getSqlTypeName() == SqlTypeName.ARRAY;
        return several ? factory.createTypeWithNullability(factory.createArrayType(number, -1), true) : number;
    }

    private static final class Plain extends SqlAggFunction {
        Plain(String name, SqlReturnTypeInference result, SqlOperandTypeChecker operands) {
            super(
                    name,
                    null,
                    SqlKind.OTHER_FUNCTION,
                    result,
                    null,
                    operands,
                    SqlFunctionCategory.USER_DEFINED_FUNCTION,
                    false,
                    false,
                    Optionality.FORBIDDEN);
        }
    }
}
