package weir.sql.execution;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import weir.sql.ast.Work;
import weir.sql.calcite.QueryPlanner;
import weir.sql.plan.Bounded;
import weir.sql.plan.Changes;
import weir.sql.plan.Plan;
import weir.sql.plan.Pruning;
import weir.sql.plan.StateText;
import weir.sql.table.Field;

/** A plan as text for people: a line for each step, its inputs below it. */
final class PlanText {
    private final Set<Work.Detail> details;
    private final String stateLife;
    private final StringBuilder text = new StringBuilder();

    private PlanText(Set<Work.Detail> details, String stateLife) {
        this.details = details;
        this.stateLife = stateLife;
    }

    /** {@code stateLife} is how long the session has state kept; null for ever. */
    static String of(QueryPlanner.Planned planned, Set<Work.Detail> details, String stateLife) {
        PlanText text = new PlanText(details, stateLife);
        text.step(planned.plan(), 0);
        return text.text.toString();
    }

    private void step(Plan given, int depth) {
        Plan plan = given instanceof Plan.Calc calc ? Pruning.pruned(calc) : given;
        text.append("   ".repeat(depth)).append(depth == 0 ? "" : "+- ").append(name(plan));
        if (details.contains(Work.Detail.CHANGELOG_MODE)) {
            text.append("  changelogMode=[")
                    .append(Changes.isUpdating(plan) ? "I,UB,UA,D" : "I")
                    .append(']');
        }
        if (details.contains(Work.Detail.STATE)) {
            text.append("  state=[").append(StateText.of(plan, stateLife)).append(']');
        }
        text.append('\n');
        plan.inputs().forEach(input -> step(input, depth + 1));
    }

    private static String name(Plan plan) {
        if (plan instanceof Plan.Scan scan) {
            return "Scan(table=" + scan.table() + ", columns=" + names(scan.schema())
                    + (Bounded.isBounded(scan) ? "" : ", unbounded") + ")";
        } else if (plan instanceof Plan.Calc calc) {
            return "Calc(" + (calc.condition() == null ? "" : "where=" + calc.condition() + ", ") + "select="
                    + calc.projections() + ")";
        } else if (plan instanceof Plan.Watermarks watermarks) {
            return "Watermarks(rowtime="
                    + watermarks.schema().get(watermarks.rowtime()).name() + ", watermark=" + watermarks.watermark()
                    + ")";
        } else if (plan instanceof Plan.GroupAggregate aggregate) {
            return "GroupAggregate(groupBy=" + keys(plan, aggregate.keys()) + ", aggregates=" + aggregate.calls() + ")";
        } else if (plan instanceof Plan.WindowAggregate aggregate) {
            return "WindowAggregate(groupBy=" + keys(plan, aggregate.keys()) + ", window="
                    + aggregate.window().kind() + ", aggregates=" + aggregate.calls() + ")";
        } else if (plan instanceof Plan.Join join) {
            return "Join(kind=" + join.kind() + ", left=" + Arrays.toString(join.leftKeys()) + ", right="
                    + Arrays.toString(join.rightKeys()) + (join.residual() == null ? "" : ", where=" + join.residual())
                    + ")";
        } else if (plan instanceof Plan.Final last) {
            return "Final(order=" + last.order() + ", rows=" + (last.offset() + 1) + ".."
                    + (last.limit() == Long.MAX_VALUE ? "" : last.limit()) + ")";
        } else if (plan instanceof Plan.TopN top) {
            return "TopN(partition=" + keys(plan, top.partition()) + ", order=" + top.order() + ", rank="
                    + (top.offset() + 1) + ".." + (top.limit() == Long.MAX_VALUE ? "" : top.limit()) + ")";
        }
        return plan.getClass().getSimpleName() + "(columns=" + names(plan.schema()) + ")";
    }

    private static String names(List<Field> schema) {
        return schema.stream().map(Field::name).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String keys(Plan plan, int[] keys) {
        List<Field> input = plan.inputs().get(0).schema();
        return Arrays.stream(keys).mapToObj(key -> input.get(key).name()).collect(Collectors.joining(", ", "[", "]"));
    }
}
