package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.util.SqlShuttle;

/**
 * The windows of GROUP BY: {@code TUMBLE(ts, …)} as a group key becomes a call whose value stands for the window, and {@code
 * TUMBLE_START(ts, …)} a question to that key. So the planner sees ordinary expressions, and {@link PlanConverter} finds the window again
 * by these names.
 */
final class GroupWindows extends SqlShuttle {
    static final SqlFunction TUMBLE = new Opaque("$TUMBLE_WINDOW");
    static final SqlFunction HOP = new Opaque("$HOP_WINDOW");
    static final SqlFunction SESSION = new Opaque("$SESSION_WINDOW");
    static final SqlFunction START = new Opaque("$WINDOW_START");
    static final SqlFunction END = new Opaque("$WINDOW_END");
    static final SqlFunction ROWTIME = new Opaque("$WINDOW_ROWTIME");
    static final SqlFunction PROCTIME = new Opaque("$WINDOW_PROCTIME");

    private static final Map<String, SqlFunction> WINDOWS = Map.of("TUMBLE", TUMBLE, "HOP", HOP, "SESSION", SESSION);
    private static final Map<String, SqlFunction> PROPERTIES =
            Map.of("START", START, "END", END, "ROWTIME", ROWTIME, "PROCTIME", PROCTIME);

    static final Set<SqlFunction> ALL_WINDOWS = Set.of(TUMBLE, HOP, SESSION);
    static final Set<SqlFunction> ALL_PROPERTIES = Set.of(START, END, ROWTIME, PROCTIME);

    /** A function that is never worked out, moved or merged; its type is that of its first operand, the time. */
    private static final class Opaque extends SqlFunction {
        Opaque(String name) {
            super(
                    name,
                    SqlKind.OTHER_FUNCTION,
                    name.equals("$WINDOW_START") || name.equals("$WINDOW_END")
                            ? binding -> binding.getTypeFactory()
                                    .createSqlType(org.apache.calcite.sql.type.SqlTypeName.TIMESTAMP, 3)
                            : ReturnTypes.ARG0.andThen(org.apache.calcite.sql.type.SqlTypeTransforms.TO_NOT_NULLABLE),
                    null,
                    OperandTypes.VARIADIC,
                    SqlFunctionCategory.SYSTEM);
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }

    @Override
    public SqlNode visit(SqlCall call) {
        SqlNode visited = super.visit(call);
        if (!(visited instanceof SqlCall inner)) {
            return visited;
        }
        if (isSession(inner)) {
            return session(inner);
        }
        SqlFunction window = windowOf(inner);
        if (window != null) {
            return new SqlBasicCall(window, inner.getOperandList(), inner.getParserPosition());
        }
        return property(inner);
    }

    private static boolean isSession(SqlCall call) {
        return call.getOperator() instanceof SqlFunction function
                && function.getName().equalsIgnoreCase("SESSION")
                && call.operandCount() > 0;
    }

    /** {@code SESSION(TABLE t PARTITION BY k, …)}: the columns of PARTITION BY become a last argument, a DESCRIPTOR of them. */
    private static SqlNode session(SqlCall call) {
        List<SqlNode> operands = new ArrayList<>(call.getOperandList());
        boolean named = operands.get(0).getKind() == SqlKind.ARGUMENT_ASSIGNMENT;
        SqlNode table = named ? ((SqlCall) operands.get(0)).operand(0) : operands.get(0);
        if (table.getKind() != SqlKind.SET_SEMANTICS_TABLE) {
            return call;
        }
        SqlNodeList columns = ((SqlCall) table).operand(1);
        operands.set(0, argument(((SqlCall) table).operand(0), "DATA", named));
        if (!columns.isEmpty()) {
            SqlNode partition = SqlStdOperatorTable.DESCRIPTOR.createCall(columns);
            operands.add(argument(partition, WindowingFunction.PARTITION, named));
        }
        return call.getOperator().createCall(call.getParserPosition(), operands);
    }

    private static SqlNode argument(SqlNode value, String name, boolean named) {
        return named
                ? SqlStdOperatorTable.ARGUMENT_ASSIGNMENT.createCall(
                        value.getParserPosition(), value, new SqlIdentifier(name, value.getParserPosition()))
                : value;
    }

    private static SqlFunction windowOf(SqlCall call) {
        SqlOperator operator = call.getOperator();
        return operator.getName().startsWith("$")
                ? WINDOWS.get(operator.getName().substring(1))
                : null;
    }

    private static SqlNode property(SqlCall call) {
        if (!(call.getOperator() instanceof SqlFunction function)) {
            return call;
        }
        SqlIdentifier id = function.getSqlIdentifier();
        String name = (id == null ? function.getName() : id.toString()).toUpperCase(Locale.ROOT);
        int split = name.lastIndexOf('_');
        if (split < 0) {
            return call;
        }
        SqlFunction window = WINDOWS.get(name.substring(0, split));
        SqlFunction property = PROPERTIES.get(name.substring(split + 1));
        if (window == null || property == null) {
            return call;
        }
        SqlNode key = new SqlBasicCall(window, call.getOperandList(), call.getParserPosition());
        return new SqlBasicCall(property, List.of(key), call.getParserPosition());
    }
}
