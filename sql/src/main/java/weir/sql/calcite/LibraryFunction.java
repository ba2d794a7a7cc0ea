package weir.sql.calcite;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.util.NlsString;
import weir.base.WeirException;
import weir.sql.types.LogicalType;

/** A function of the library, whose own rules say which arguments it takes and what it gives. */
final class LibraryFunction extends SqlFunction {
    /** Works out the type of a call; tells of wrong arguments by a sentence. */
    @FunctionalInterface
    interface Typing {
        LogicalType result(List<LogicalType> arguments, List<Object> literals);
    }

    private final boolean deterministic;
    private final boolean bare;

    /** {@code bare} for a function that is called without parentheses. */
    LibraryFunction(String name, Typing typing, boolean deterministic, boolean bare) {
        super(
                name,
                SqlKind.OTHER_FUNCTION,
                binding -> type(typing, binding),
                null,
                new Arguments(typing),
                SqlFunctionCategory.USER_DEFINED_FUNCTION);
        this.deterministic = deterministic;
        this.bare = bare;
    }

    @Override
    public boolean isDeterministic() {
        return deterministic;
    }

    @Override
    public SqlSyntax getSyntax() {
        return bare ? SqlSyntax.FUNCTION_ID : super.getSyntax();
    }

    /** A word of the language as the library calls it. */
    static String word(Object symbol) {
        return String.valueOf(symbol).replace("_ON_NULL", "");
    }

    private static RelDataType type(Typing typing, SqlOperatorBinding binding) {
        List<LogicalType> types = new ArrayList<>();
        List<Object> literals = new ArrayList<>();
        for (int i = 0; i < binding.getOperandCount(); i++) {
            SqlIntervalQualifier unit = unit(binding, i);
            types.add(unit == null ? Types.toLogical(binding.getOperandType(i)) : LogicalType.SYMBOL);
            literals.add(unit == null ? literal(binding, i) : unit.timeUnitRange.name());
        }
        return Types.toRel(typing.result(types, literals), binding.getTypeFactory());
    }

    /** A unit of time that stands for itself, as in EXTRACT; null for anything else. */
    private static SqlIntervalQualifier unit(SqlOperatorBinding binding, int index) {
        return binding instanceof SqlCallBinding call && call.operand(index) instanceof SqlIntervalQualifier unit
                ? unit
                : null;
    }

    private static Object literal(SqlOperatorBinding binding, int index) {
        if (!binding.isOperandLiteral(index, true) || binding.isOperandNull(index, false)) {
            return null;
        }
        return switch (binding.getOperandType(index).getSqlTypeName()) {
            case CHAR, VARCHAR -> value(binding, index) instanceof NlsString text ? text.getValue() : null;
            case SYMBOL -> word(value(binding, index));
            case INTEGER, BIGINT, TINYINT, SMALLINT ->
                value(binding, index) instanceof BigDecimal number ? small(number) : null;
            default -> null;
        };
    }

    /** What a literal of no collection says: of those with NULL in them Calcite knows no value. */
    private static Object value(SqlOperatorBinding binding, int index) {
        return binding.getOperandLiteralValue(index, Object.class);
    }

    /** The number, if it is a whole one of few digits: no type depends on others. */
    private static Integer small(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** Asks the function itself. */
    private record Arguments(Typing typing) implements SqlOperandTypeChecker {
        @Override
        public boolean checkOperandTypes(SqlCallBinding binding, boolean fail) {
            try {
                type(typing, binding);
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
