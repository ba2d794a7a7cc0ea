package weir.sql.calcite;

import java.util.List;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.hep.HepMatchOrder;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgramBuilder;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.sql2rel.RelDecorrelator;
import org.apache.calcite.tools.RelBuilder;

/** Rewrites that make a query simpler: sub-queries become joins, filters move to where the rows come from. */
final class Rewrites {
    private static final List<RelOptRule> SUB_QUERIES = List.of(
            CoreRules.FILTER_SUB_QUERY_TO_CORRELATE,
            CoreRules.PROJECT_SUB_QUERY_TO_CORRELATE,
            CoreRules.JOIN_SUB_QUERY_TO_CORRELATE);

    private static final List<RelOptRule> SIMPLER = List.of(
            CoreRules.FILTER_MERGE,
            CoreRules.FILTER_INTO_JOIN,
            CoreRules.JOIN_CONDITION_PUSH,
            CoreRules.FILTER_PROJECT_TRANSPOSE,
            CoreRules.PROJECT_MERGE,
            CoreRules.PROJECT_REMOVE,
            CoreRules.FILTER_REDUCE_EXPRESSIONS,
            CoreRules.UNION_MERGE,
            CoreRules.FILTER_SET_OP_TRANSPOSE);

    private Rewrites() {}

    static RelNode apply(RelNode rel, RelOptCluster cluster) {
        RelBuilder builder = RelFactories.LOGICAL_BUILDER.create(cluster, null);
        RelNode joined = run(new SemiJoins(cluster).rewrite(rel), SUB_QUERIES);
        RelNode decorrelated = decorrelate(joined, builder);
        RelNode simpler = run(new LiteralAggregates(cluster).rewrite(decorrelated), SIMPLER);
        RelNode separate = NestedOvers.separate(new JoinColumns(cluster).rewrite(simpler));
        return new Trimmer(cluster).trim(separate);
    }

    /** Inner queries first, each by itself: in one go Calcite mixes up the columns of those that stand within each other. */
    private static RelNode decorrelate(RelNode rel, RelBuilder builder) {
        List<RelNode> inputs = rel.getInputs().stream()
                .map(input -> decorrelate(input, builder))
                .toList();
        RelNode plain = inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
        boolean standsAlone =
                plain instanceof Correlate && RelOptUtil.getVariablesUsed(plain).isEmpty();
        return standsAlone ? RelDecorrelator.decorrelateQuery(plain, builder) : plain;
    }

    private static RelNode run(RelNode rel, List<RelOptRule> rules) {
        HepPlanner planner = new HepPlanner(new HepProgramBuilder()
                .addMatchOrder(HepMatchOrder.BOTTOM_UP)
                .addRuleCollection(rules)
                .build());
        planner.setExecutor(rel.getCluster().getPlanner().getExecutor());
        planner.setRoot(rel);
        return planner.findBestExp();
    }
}
