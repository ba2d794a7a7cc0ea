package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlTableFunction;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.util.Optionality;
import weir.base.WeirException;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;
import weir.sql.user.UserFunction;

/** The functions of the user as the planner sees them. */
final class UserOperators {
    private UserOperators() {}

    static SqlFunction of(UserFunction function) {
        return switch (function.kind()) {
            case SCALAR -> new Scalar(function);
            case TABLE -> new Table(function);
            case AGGREGATE -> new Aggregate(function);
        };
    }

    /** True for operators of this class, which keep their names as they are. */
    static boolean isUsers(SqlOperator operator) {
        return operator instanceof Scalar || operator instanceof Table || operator instanceof Aggregate;
    }

    private static List<LogicalType> arguments(SqlOperatorBinding binding) {
        List<LogicalType> types = new ArrayList<>();
        for (int i = 0; i < binding.getOperandCount(); i++) {
            types.add(Types.toLogical(binding.getOperandType(i)));
        }
        return types;
    }

    private static final class Scalar extends SqlFunction {
        private final boolean deterministic;

        Scalar(UserFunction function) {
            super(
                    function.name(),
                    SqlKind.OTHER_FUNCTION,
                    binding -> Types.toRel(function.result(arguments(binding)), binding.getTypeFactory()),
                    null,
                    new Arguments(function),
                    SqlFunctionCategory.USER_DEFINED_FUNCTION);
            this.deterministic = function.instance().isDeterministic();
        }

        @Override
        public boolean isDeterministic() {
            return deterministic;
        }
    }

    private static final class Aggregate extends SqlAggFunction {
        Aggregate(UserFunction function) {
            super(
                    function.name(),
                    null,
                    SqlKind.OTHER_FUNCTION,
                    binding ->
                            Types.toRel(function.result(arguments(binding)).nullable(true), binding.getTypeFactory()),
                    null,
                    new Arguments(function),
                    SqlFunctionCategory.USER_DEFINED_FUNCTION,
                    false,
                    false,
                    Optionality.FORBIDDEN);
        }
    }

    /** A function that makes rows; one that makes single values has a column {@code EXPR$0}. */
    private static final class Table extends SqlFunction implements SqlTableFunction {
        private final UserFunction function;

        Table(UserFunction function) {
            super(
                    function.name(),
                    SqlKind.OTHER_FUNCTION,
                    ReturnTypes.CURSOR,
                    null,
                    new Arguments(function),
                    SqlFunctionCategory.USER_DEFINED_TABLE_FUNCTION);
            this.function = function;
        }

        @Override
        public SqlReturnTypeInference getRowTypeInference() {
            return binding ->
                    rowType(function.bind(arguments(binding)).result().getLogicalType(), binding.getTypeFactory());
        }

        private static RelDataType rowType(LogicalType made, RelDataTypeFactory factory) {
            RelDataTypeFactory.Builder row = factory.builder();
            if (made.kind() != Kind.ROW) {
                return row.add("EXPR$0", Types.toRel(made, factory)).build();
            }
            for (int i = 0; i < made.names().size(); i++) {
                row.add(made.names().get(i), Types.toRel(made.children().get(i), factory));
            }
            return row.build();
        }
    }

    /** Asks the function itself. */
    private record Arguments(UserFunction function) implements SqlOperandTypeChecker {
        @Override
        public boolean checkOperandTypes(SqlCallBinding binding, boolean fail) {
            try {
                function.bind(arguments(binding));
                return true;
            } catch (WeirException e) {
                if (fail) {
                    throw new PlanningException(
                            e.getMessage(), binding.getCall().getParserPosition());
                }
                return false;
            }
        }

        @Override
        public SqlOperandCountRange getOperandCountRange() {
            return SqlOperandCountRanges.any();
        }

        @Override
        public String getAllowedSignatures(SqlOperator operator, String name) {
            return name + "(…)";
        }
    }
}
