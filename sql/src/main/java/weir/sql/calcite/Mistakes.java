package weir.sql.calcite;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import weir.base.Nearest;

/** Tells of mistakes that can be seen without knowing any table, in front of the validator, which would tell of them in its own words. */
final class Mistakes extends SqlBasicVisitor<Void> {
    /** How many arguments a window of GROUP BY takes: an offset may follow. */
    private static final Map<String, Integer> GROUP_WINDOWS = Map.of("$TUMBLE", 2, "$HOP", 3, "$SESSION", 2);

    private final FunctionTypes functions;

    Mistakes(FunctionTypes functions) {
        this.functions = functions;
    }

    @Override
    public Void visit(SqlCall call) {
        if (call instanceof SqlJoin join) {
            checkJoin(join);
        } else if (call.getKind() == SqlKind.COLLECTION_TABLE && call.operand(0) instanceof SqlCall function) {
            checkTableFunction(function);
        } else if (GROUP_WINDOWS.containsKey(call.getOperator().getName())) {
            checkGroupWindow(call);
        }
        return super.visit(call);
    }

    private static void checkJoin(SqlJoin join) {
        boolean keepsRight = join.getJoinType() == JoinType.RIGHT || join.getJoinType() == JoinType.FULL;
        SqlNode right = join.getRight();
        SqlNode table = right.getKind() == SqlKind.AS ? ((SqlCall) right).operand(0) : right;
        if (keepsRight && table.getKind() == SqlKind.SNAPSHOT) {
            throw new PlanningException(
                    "A join FOR SYSTEM_TIME AS OF is an inner or a left join: nobody asks for rows of the right"
                            + " table that no row of the left one is joined with.",
                    right.getParserPosition());
        }
    }

    private void checkTableFunction(SqlCall call) {
        String name = call.getOperator().getName();
        WindowingFunction known = Operators.windowing(name);
        boolean ofTable = call.getOperandList().stream().anyMatch(Mistakes::isTable);
        if (known != null) {
            checkArguments(call, known);
        } else if (ofTable && !functions.has(name.toUpperCase(java.util.Locale.ROOT))) {
            throw new PlanningException(
                    "There is no function '" + name + "' that takes a table." + Nearest.hint(name, Operators.WINDOWING),
                    call.getParserPosition());
        }
    }

    private static boolean isTable(SqlNode argument) {
        SqlNode value = argument.getKind() == SqlKind.ARGUMENT_ASSIGNMENT ? ((SqlCall) argument).operand(0) : argument;
        return value.getKind() == SqlKind.EXPLICIT_TABLE || value.getKind() == SqlKind.SET_SEMANTICS_TABLE;
    }

    private static void checkArguments(SqlCall call, WindowingFunction function) {
        List<String> names = function.argumentNames();
        int named = 0;
        for (SqlNode argument : call.getOperandList()) {
            if (argument.getKind() == SqlKind.ARGUMENT_ASSIGNMENT) {
                named++;
                checkName(((SqlCall) argument).operand(1), function.getName(), names);
            }
        }
        if (!function.getOperandCountRange().isValidCount(call.operandCount())) {
            throw WindowingFunction.misused(function, call);
        } else if (named > 0 && named < call.operandCount()) {
            throw new PlanningException(
                    "Either all arguments of " + function.getName() + " have names or none.", call.getParserPosition());
        }
    }

    private static void checkName(SqlIdentifier name, String function, Collection<String> names) {
        if (!names.contains(name.getSimple())) {
            throw new PlanningException(
                    function + " has no argument '" + name.getSimple() + "'." + Nearest.hint(name.getSimple(), names)
                            + " It takes: " + String.join(", ", names) + ".",
                    name.getParserPosition());
        }
    }

    private static void checkGroupWindow(SqlCall call) {
        String name = call.getOperator().getName();
        int least = GROUP_WINDOWS.get(name);
        if (call.operandCount() < least || call.operandCount() > least + 1) {
            String function = name.substring(1);
            throw new PlanningException(
                    "The window " + function + " of GROUP BY is written "
                            + (least == 3
                                    ? "HOP(time, slide, size)"
                                    : function + "(time, " + (function.equals("SESSION") ? "gap)" : "size)"))
                            + ", as in " + function + "(ts, " + "INTERVAL '1' MINUTE"
                            + (least == 3 ? ", INTERVAL '1' HOUR)." : ")."),
                    call.getParserPosition());
        }
    }

    @Override
    public Void visit(SqlIntervalQualifier unit) {
        if (unit.timeFrameName != null) {
            Collection<String> known = new TreeSet<>();
            List.of(TimeUnitRange.values()).forEach(each -> known.add(each.name()));
            throw new PlanningException(
                    "'" + unit.timeFrameName + "' is no unit of time." + Nearest.hint(unit.timeFrameName, known),
                    unit.getParserPosition());
        }
        return null;
    }
}
