package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import weir.sql.calcite.Step.Role;
import weir.sql.error.SqlException;
import weir.sql.expr.Expr;
import weir.sql.plan.Plan;
import weir.sql.table.Field;

/** Filters and projections. */
final class CalcConversion {
    private final PlanConverter converter;
    private final OverConversion overs;

    CalcConversion(PlanConverter converter, OverConversion overs) {
        this.converter = converter;
        this.overs = overs;
    }

    Step watermark(WatermarkRel rel) {
        Step input = converter.convert(rel.getInput()).plainly();
        if (converter.isBatch()) {
            return input;
        }
        Role[] roles = input.roles().clone();
        roles[rel.rowtime()] = Role.ROWTIME;
        if (rel.watermark() instanceof RexCall call
                && call.getOperator().getName().equals(Operators.SOURCE_WATERMARK)) {
            ScanConversion.checkWatermarks(input.plan());
            return Step.of(input.plan(), roles, input.updating());
        }
        Expr watermark = expressions(input).convert(rel.watermark());
        return Step.of(new Plan.Watermarks(input.plan(), rel.rowtime(), watermark), roles, input.updating());
    }

    Step filter(Filter filter) {
        if (filter.getInput() instanceof Project project && RexOver.containsOver(project.getProjects(), null)) {
            Step ranked = overs.topN(filter, project, converter.convert(project.getInput()));
            if (ranked != null) {
                return ranked;
            }
        }
        return where(converter.convert(filter.getInput()), filter.getCondition());
    }

    /** The rows of a step that meet a condition. */
    Step where(Step step, RexNode condition) {
        Step input = timed(readable(step, List.of(condition)), List.of(condition));
        Expr test = expressions(input).convert(condition);
        if (test instanceof Expr.Literal literal && Boolean.TRUE.equals(literal.value())) {
            return input;
        }
        List<Expr> all = new ArrayList<>();
        List<Field> schema = input.plan().schema();
        for (int i = 0; i < schema.size(); i++) {
            all.add(new Expr.Field(i, schema.get(i).type()));
        }
        Plan plan = new Plan.Calc(input.plan(), test, all, schema);
        return new Step(plan, input.columns(), input.roles(), input.updating(), input.window(), input.windowStart());
    }

    Step project(Project project) {
        Step input = converter.convert(project.getInput());
        if (RexOver.containsOver(project.getProjects(), null)) {
            return overs.project(project, input);
        }
        return projected(input, project.getProjects(), PlanConverter.schema(project));
    }

    /** The expressions over a step; windows that are not made yet stay so if they are only passed on. */
    Step projected(Step step, List<RexNode> projects, List<Field> names) {
        Step input = timed(overs.withoutUnusedRank(readable(step, projects), projects), projects);
        RexConverter expressions = expressions(input);
        List<Expr> made = new ArrayList<>();
        List<Field> schema = new ArrayList<>();
        int[] columns = new int[projects.size()];
        Role[] roles = new Role[projects.size()];
        for (int i = 0; i < columns.length; i++) {
            RexNode project = transparent(projects.get(i));
            roles[i] = role(input, project);
            boolean virtual = project instanceof RexInputRef ref && input.columns()[ref.getIndex()] < 0;
            columns[i] = virtual ? input.columns()[((RexInputRef) project).getIndex()] : made.size();
            if (!virtual) {
                Expr expression = expressions.convert(project);
                made.add(expression);
                schema.add(new Field(
                        names.get(i).name(),
                        expression.type().kind() == names.get(i).type().kind()
                                ? expression.type()
                                : names.get(i).type()));
            }
        }
        return finished(input, made, schema, columns, roles);
    }

    /** Keeps hidden columns that windows still need: the time they go by, and the bounds behind an aggregate. */
    private static Step finished(Step input, List<Expr> made, List<Field> schema, int[] columns, Role[] roles) {
        weir.sql.plan.Window window = input.window();
        int windowStart = -1;
        List<Field> before = input.plan().schema();
        if (input.isPending() && window.time() >= 0) {
            int time = kept(window.time(), before, made, schema);
            window = new weir.sql.plan.Window(
                    window.kind(),
                    time,
                    window.size(),
                    window.step(),
                    window.offset(),
                    -1,
                    -1,
                    moved(window.partition(), before, made, schema),
                    window.zoned());
        }
        if (window != null && window.isAttached()) {
            int start = List.of(roles).indexOf(Role.WINDOW_START);
            int end = List.of(roles).indexOf(Role.WINDOW_END);
            window = start < 0 || end < 0 ? null : WindowConversion.attached(window, columns[start], columns[end]);
        }
        boolean keyed = input.windowStart() >= 0 && List.of(roles).contains(Role.WINDOW_KEY);
        if (keyed) {
            windowStart = made.size();
            for (int i = 0; i < 3; i++) {
                int from = input.windowStart() + i;
                made.add(new Expr.Field(from, before.get(from).type()));
                schema.add(before.get(from));
            }
        }
        Plan plan = new Plan.Calc(input.plan(), null, made, schema);
        return new Step(Calcs.merged((Plan.Calc) plan), columns, roles, input.updating(), window, windowStart);
    }

    private static int[] moved(int[] columns, List<Field> before, List<Expr> made, List<Field> schema) {
        int[] moved = columns.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] = kept(moved[i], before, made, schema);
        }
        return moved;
    }

    private static int kept(int column, List<Field> before, List<Expr> made, List<Field> schema) {
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i) instanceof Expr.Field field && field.index() == column) {
                return i;
            }
        }
        made.add(new Expr.Field(column, before.get(column).type()));
        schema.add(before.get(column));
        return made.size() - 1;
    }

    /** A cast that only says whether there are NULLs does nothing. */
    private static RexNode transparent(RexNode node) {
        if (node.getKind() == SqlKind.CAST && node instanceof RexCall call) {
            RexNode operand = call.getOperands().get(0);
            boolean same = Types.toLogical(operand.getType())
                    .nullable(true)
                    .equals(Types.toLogical(call.getType()).nullable(true));
            return same ? transparent(operand) : node;
        }
        return node;
    }

    private static Role role(Step input, RexNode node) {
        if (node instanceof RexInputRef ref) {
            return input.roles()[ref.getIndex()];
        } else if (node instanceof RexCall call && call.getOperator().equals(Operators.PROCTIME)) {
            return Role.PROCTIME;
        } else if (node instanceof RexCall call && call.getOperator().equals(GroupWindows.ROWTIME)) {
            return Role.ROWTIME;
        } else if (node instanceof RexCall call && call.getOperator().equals(GroupWindows.PROCTIME)) {
            return Role.PROCTIME;
        }
        return Role.PLAIN;
    }

    /** A step in which every column that the expressions work with is there. */
    private static Step readable(Step step, List<RexNode> expressions) {
        if (!step.isPending()) {
            return step;
        }
        for (RexNode expression : expressions) {
            if (!(expression instanceof RexInputRef)) {
                for (int column : RelOptUtil.InputFinder.bits(expression)) {
                    if (step.columns()[column] < 0) {
                        return step.made();
                    }
                }
            }
        }
        return step;
    }

    /** Converts expressions over the relation into such over the plan. */
    RexConverter expressions(Step input) {
        return new RexConverter(converter.rexBuilder(), input::field, call -> special(input, call));
    }

    /** A step whose plan has the watermark behind its columns, where expressions ask for it. */
    private static Step timed(Step step, List<RexNode> expressions) {
        boolean asked = expressions.stream()
                .anyMatch(expression -> RexUtil.findOperatorCall(Operators.CURRENT_WATERMARK, expression) != null);
        if (!asked) {
            return step;
        }
        Step made = step.made();
        int rowtime = made.rowtime();
        if (rowtime < 0) {
            throw noTime();
        }
        Plan plan = new Plan.CurrentWatermark(made.plan(), made.columns()[rowtime]);
        return new Step(plan, made.columns(), made.roles(), made.updating(), made.window(), made.windowStart());
    }

    private static SqlException noTime() {
        return new SqlException("CURRENT_WATERMARK tells how far time has come, and takes the column with a"
                + " WATERMARK that this is the time of, as the table or a window has it.");
    }

    private static Expr special(Step input, RexCall call) {
        if (call.getOperator().equals(Operators.CURRENT_WATERMARK)) {
            boolean ofTime =
                    call.getOperands().get(0) instanceof RexInputRef ref && input.is(ref.getIndex(), Role.ROWTIME);
            if (!ofTime || !(input.plan() instanceof Plan.CurrentWatermark)) {
                throw noTime();
            }
            int last = input.plan().schema().size() - 1;
            return new Expr.Field(last, input.plan().schema().get(last).type());
        }
        if (!WindowConversion.isProperty(call)) {
            return null;
        }
        if (input.windowStart() < 0) {
            throw new SqlException(
                    call.getOperator().getName().substring(1).replace('_', ' ').toLowerCase(java.util.Locale.ROOT)
                            + " can only be asked of a window that the query groups by.");
        }
        int column = input.windowStart() + WindowConversion.propertyOffset(call);
        return new Expr.Field(column, input.plan().schema().get(column).type());
    }
}
