package weir.sql.plan;

import weir.sql.table.ChangelogMode;

/** What the rows of a step may mean. */
public final class Changes {
    private Changes() {}

    /** True where rows may be updated or deleted after they came. */
    public static boolean isUpdating(Plan plan) {
        if (plan instanceof Plan.Scan scan) {
            return scan.source().changes() != ChangelogMode.APPEND;
        } else if (plan instanceof Plan.GroupAggregate aggregate) {
            return !aggregate.once() && (!aggregate.calls().isEmpty() || isUpdating(aggregate.input()));
        } else if (plan instanceof Plan.Join join) {
            boolean growing = join.kind() == JoinKind.INNER || join.kind() == JoinKind.SEMI;
            return !growing || isUpdating(join.left()) || isUpdating(join.right());
        } else if (plan instanceof Plan.TopN top) {
            return top.window() < 0 && (!top.order().isEmpty() || isUpdating(top.input()));
        } else if (plan instanceof Plan.Deduplicate deduplicate) {
            return deduplicate.last() || isUpdating(deduplicate.input());
        } else if (plan instanceof Plan.Over over) {
            return !over.byTime() || isUpdating(over.input());
        } else if (plan instanceof Plan.TemporalJoin join) {
            return isUpdating(join.left());
        } else if (plan instanceof Plan.Final) {
            return false;
        } else if (plan instanceof Plan.SetOperation || plan instanceof Plan.Normalize) {
            return true;
        }
        return plan.inputs().stream().anyMatch(Changes::isUpdating);
    }
}
