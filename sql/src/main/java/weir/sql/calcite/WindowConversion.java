package weir.sql.calcite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import weir.base.WeirException;
import weir.sql.calcite.Step.Role;
import weir.sql.plan.Plan;
import weir.sql.plan.Window;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;

/** Recognises windows: those of the windowing functions, and those of GROUP BY. */
final class WindowConversion {
    private static final LogicalType BOUND = LogicalType.timestamp(3).nullable(false);

    private static final Set<LogicalType.Kind> TIMES =
            Set.of(LogicalType.Kind.TIMESTAMP, LogicalType.Kind.TIMESTAMP_LTZ);

    private WindowConversion() {}

    static boolean isWindowing(TableFunctionScan scan) {
        return scan.getCall() instanceof RexCall call && call.getOperator() instanceof WindowingFunction;
    }

    /** TABLE(TUMBLE(…)) and its like: the windows are remembered, and made when somebody wants to see them. */
    static Step windowing(TableFunctionScan scan, Step input, boolean batch) {
        RexCall call = (RexCall) scan.getCall();
        List<RexNode> operands = call.getOperands().stream()
                .filter(operand -> operand.getKind() != SqlKind.DEFAULT)
                .toList();
        int descriptor = indexOf(operands, SqlKind.DESCRIPTOR);
        int time = ((RexInputRef)
                        ((RexCall) operands.get(descriptor)).getOperands().get(0))
                .getIndex();
        checkTime(input, time, call.getOperator().getName(), batch);
        List<Long> lengths = operands.subList(descriptor + 1, operands.size()).stream()
                .filter(operand -> operand.getKind() != SqlKind.DESCRIPTOR)
                .map(length -> millis(length, call.getOperator().getName()))
                .toList();
        Step made = input.plainly();
        Window window = window(
                call.getOperator().getName(),
                made,
                time,
                lengths,
                partition(operands.subList(descriptor + 1, operands.size())),
                true);
        return pending(made, window);
    }

    private static int indexOf(List<RexNode> operands, SqlKind kind) {
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i).getKind() == kind) {
                return i;
            }
        }
        throw new WeirException("A windowing function needs a DESCRIPTOR with the time column.");
    }

    /** The columns that have sessions of their own are in a second descriptor. */
    private static int[] partition(List<RexNode> others) {
        return others.stream()
                .filter(operand -> operand.getKind() == SqlKind.DESCRIPTOR)
                .flatMap(descriptor -> ((RexCall) descriptor).getOperands().stream())
                .mapToInt(column -> ((RexInputRef) column).getIndex())
                .toArray();
    }

    private static Step pending(Step input, Window window) {
        int width = input.columns().length;
        int[] columns = Arrays.copyOf(input.columns(), width + 3);
        columns[width] = Step.VIRTUAL_START;
        columns[width + 1] = Step.VIRTUAL_END;
        columns[width + 2] = Step.VIRTUAL_TIME;
        Role[] roles = Arrays.copyOf(input.roles(), width + 3);
        for (int i = 0; i < width; i++) {
            roles[i] = roles[i] == Role.ROWTIME || roles[i] == Role.PROCTIME ? roles[i] : Role.PLAIN;
        }
        roles[width] = Role.WINDOW_START;
        roles[width + 1] = Role.WINDOW_END;
        roles[width + 2] = window.time() < 0 ? Role.PROCTIME : Role.ROWTIME;
        return new Step(input.plan(), columns, roles, input.updating(), window, -1);
    }

    /** Windows need a time that watermarks are about, or in a batch, which has none, any time. */
    static void checkTime(Step input, int time, String function, boolean batch) {
        Role role = input.roles()[time];
        int column = input.columns()[time];
        boolean told = batch
                && column >= 0
                && TIMES.contains(input.plan().schema().get(column).type().kind());
        if (!told && !input.plan().isNothing() && role != Role.ROWTIME && role != Role.PROCTIME) {
            String named = column < 0
                    ? "the bound of a window"
                    : "column '" + input.plan().schema().get(column).name() + "'";
            throw new WeirException("The windows of " + function + " need a time attribute, and " + named
                    + " is none: it has no WATERMARK, or is no longer the column as it came from its table. Declare WATERMARK FOR"
                    + " it, or use the time attribute itself.");
        }
    }

    /** A window of the given lengths as the functions order them. */
    static Window window(String name, Step input, int time, List<Long> lengths, int[] partition, boolean exact) {
        Window.Kind kind = Window.Kind.valueOf(name.replace("$", "").replace("_WINDOW", ""));
        int column = input.is(time, Role.PROCTIME) ? -1 : input.columns()[time];
        boolean zoned =
                input.plan().schema().get(input.columns()[time]).type().kind() == LogicalType.Kind.TIMESTAMP_LTZ;
        boolean stepped = kind == Window.Kind.HOP || kind == Window.Kind.CUMULATE;
        long step = lengths.get(0);
        long size = stepped ? lengths.get(1) : step;
        int used = stepped ? 2 : 1;
        long offset = lengths.size() > used ? lengths.get(used) : 0;
        if (step <= 0 || size <= 0) {
            throw new WeirException("The lengths of " + kind + " windows must be greater than zero.");
        } else if (exact && stepped && size % step != 0) {
            throw new WeirException("The size of " + kind + " windows must be a multiple of their "
                    + (kind == Window.Kind.HOP ? "slide" : "step") + "; " + size + " ms is none of " + step + " ms.");
        }
        return new Window(kind, column, size, step, offset, -1, -1, partition, zoned);
    }

    static long millis(RexNode length, String function) {
        if (length instanceof RexLiteral literal && SqlTypeName.DAY_INTERVAL_TYPES.contains(literal.getTypeName())) {
            return literal.getValueAs(java.math.BigDecimal.class).longValue();
        } else if (SqlTypeName.YEAR_INTERVAL_TYPES.contains(length.getType().getSqlTypeName())) {
            throw new WeirException("The lengths of the windows of " + function
                    + " are intervals of days, hours, minutes or seconds; months and years differ in length.");
        }
        throw new WeirException("The lengths of the windows of " + function
                + " must be intervals known beforehand, such as INTERVAL '1' MINUTE.");
    }

    /** The same windows, already made: their bounds are columns of the rows. */
    static Window attached(Window window, int start, int end) {
        return new Window(
                window.kind(),
                window.time(),
                window.size(),
                window.step(),
                window.offset(),
                start,
                end,
                window.partition(),
                window.zoned());
    }

    /** Makes the windows that were only remembered. */
    static Step make(Step step) {
        List<Field> schema = new ArrayList<>(step.plan().schema());
        int width = schema.size();
        schema.addAll(properties(step.window(), step.plan()));
        Plan plan = new Plan.Windowing(step.plan(), step.window(), schema);
        int[] columns = step.columns().clone();
        for (int i = 0; i < columns.length; i++) {
            columns[i] = columns[i] < 0 ? width - 1 - columns[i] : columns[i];
        }
        return new Step(plan, columns, step.roles(), step.updating(), attached(step.window(), width, width + 1), -1);
    }

    /** window_start, window_end and window_time. */
    static List<Field> properties(Window window, Plan input) {
        LogicalType time = window.zoned() ? LogicalType.timestampLtz(3) : LogicalType.timestamp(3);
        return List.of(
                new Field("window_start", BOUND),
                new Field("window_end", BOUND),
                new Field("window_time", time.nullable(false)));
    }

    /** The window that a group key stands for; null for an ordinary one. */
    static RexCall groupWindow(RexNode key) {
        return key instanceof RexCall call && GroupWindows.ALL_WINDOWS.contains(call.getOperator()) ? call : null;
    }

    static boolean isProperty(RexCall call) {
        return GroupWindows.ALL_PROPERTIES.contains(call.getOperator());
    }

    /** Where, from window_start on, the answer to TUMBLE_START and its like is. */
    static int propertyOffset(RexCall call) {
        if (call.getOperator().equals(GroupWindows.START)) {
            return 0;
        }
        return call.getOperator().equals(GroupWindows.END) ? 1 : 2;
    }
}
