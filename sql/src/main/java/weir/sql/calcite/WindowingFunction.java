package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlWindowTableFunction;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandMetadata;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import weir.base.Nearest;

/** TUMBLE, HOP, CUMULATE and SESSION as tables: the rows of a table with their windows behind them. */
final class WindowingFunction extends SqlWindowTableFunction {
    /** The last argument of SESSION: the columns that have sessions of their own. */
    static final String PARTITION = "PARTITION_BY";

    /** A function whose arguments behind the table and the time column are {@code others}, only the first ones mandatory. */
    WindowingFunction(String name, List<String> others, int mandatory) {
        super(name, new Operands(others, mandatory));
    }

    /** That a call is not as it should be. */
    static PlanningException misused(SqlOperator function, SqlCall call) {
        return new PlanningException(
                function.getName() + " is written " + function.getAllowedSignatures() + ", and this call is not.",
                call.getParserPosition());
    }

    /** The names of what a call may say, in order. */
    List<String> argumentNames() {
        return ((Operands) getOperandTypeChecker())
                .names.stream().filter(name -> !name.equals(PARTITION)).toList();
    }

    @Override
    public SqlReturnTypeInference getRowTypeInference() {
        return WindowingFunction::rowType;
    }

    private static RelDataType rowType(SqlOperatorBinding call) {
        RelDataTypeFactory factory = call.getTypeFactory();
        RelDataType input = call.getOperandType(0);
        RelDataType time = timeType(call, input, factory);
        RelDataType bound = factory.createSqlType(SqlTypeName.TIMESTAMP, 3);
        return factory.builder()
                .kind(input.getStructKind())
                .addAll(input.getFieldList())
                .add("window_start", bound)
                .add("window_end", bound)
                .add("window_time", time)
                .build();
    }

    /** The type of window_time is that of the rows' time. */
    private static RelDataType timeType(SqlOperatorBinding call, RelDataType input, RelDataTypeFactory factory) {
        RelDataType plain = factory.createSqlType(SqlTypeName.TIMESTAMP, 3);
        if (call instanceof SqlCallBinding binding
                && binding.operand(1) instanceof SqlCall descriptor
                && descriptor.operandCount() > 0
                && descriptor.operand(0) instanceof SqlIdentifier column) {
            RelDataTypeField field = input.getField(column.getSimple(), true, false);
            if (field != null && field.getType().getSqlTypeName() == SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE) {
                return factory.createSqlType(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, 3);
            }
        }
        return plain;
    }

    /** A table, a time column, and intervals. */
    private static final class Operands implements SqlOperandMetadata {
        private final List<String> names = new ArrayList<>(List.of("DATA", "TIMECOL"));
        private final int mandatory;

        Operands(List<String> intervals, int mandatoryIntervals) {
            names.addAll(intervals);
            mandatory = 2 + mandatoryIntervals;
        }

        @Override
        public List<RelDataType> paramTypes(RelDataTypeFactory factory) {
            List<RelDataType> types = new ArrayList<>();
            names.forEach(name -> types.add(factory.createSqlType(SqlTypeName.ANY)));
            return types;
        }

        @Override
        public List<String> paramNames() {
            return names;
        }

        @Override
        public boolean isOptional(int index) {
            return index >= mandatory;
        }

        @Override
        public SqlOperandCountRange getOperandCountRange() {
            return SqlOperandCountRanges.between(mandatory, names.size());
        }

        @Override
        public boolean checkOperandTypes(SqlCallBinding binding, boolean fail) {
            boolean right = hasTable(binding) && hasTimeColumn(binding) && hasIntervals(binding);
            if (!right && fail) {
                throw misused(binding.getOperator(), binding.getCall());
            }
            return right;
        }

        private static boolean hasTable(SqlCallBinding binding) {
            return binding.getOperandType(0).isStruct();
        }

        private static boolean hasTimeColumn(SqlCallBinding binding) {
            if (binding.operand(1).getKind() != SqlKind.DESCRIPTOR) {
                return false;
            }
            SqlNode column = ((SqlCall) binding.operand(1)).operand(0);
            String name = ((SqlIdentifier) column).getSimple();
            if (binding.getOperandType(0).getField(name, true, false) == null) {
                throw new PlanningException(
                        "There is no column '" + name + "' in the table."
                                + Nearest.hint(name, binding.getOperandType(0).getFieldNames()),
                        column.getParserPosition());
            }
            return true;
        }

        private static boolean hasIntervals(SqlCallBinding binding) {
            for (int i = 2; i < binding.getOperandCount(); i++) {
                SqlKind kind = binding.operand(i).getKind();
                if (kind != SqlKind.DEFAULT
                        && kind != SqlKind.DESCRIPTOR
                        && !SqlTypeUtil.isInterval(binding.getOperandType(i))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String getAllowedSignatures(SqlOperator operator, String name) {
            StringBuilder text = new StringBuilder(name).append("(TABLE name, DESCRIPTOR(time)");
            for (int i = 2; i < names.size(); i++) {
                if (!names.get(i).equals(PARTITION)) {
                    String argument = ", INTERVAL " + names.get(i).toLowerCase(java.util.Locale.ROOT);
                    text.append(isOptional(i) ? " [" + argument + "]" : argument);
                }
            }
            return text.append(')').toString();
        }
    }
}
