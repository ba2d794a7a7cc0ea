package weir.sql.execution;

import java.util.Set;
import weir.sql.ast.Work;
import weir.sql.calcite.QueryPlanner;
import weir.sql.plan.Changes;
import weir.sql.plan.Plan;
import weir.sql.plan.Pruning;
import weir.sql.plan.StateText;

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
        text.append("   ".repeat(depth)).append(depth == 0 ? "" : "+- ").append(StepText.of(plan));
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
}
