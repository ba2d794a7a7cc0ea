package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;

/**
 * Makes semi joins of IN and EXISTS in conditions, and anti joins of NOT IN and NOT EXISTS. What the sub-query says about rows of
 * the outer query becomes part of the join's condition, where only filters and projections stand in between; other sub-queries stay
 * as they are. After NOT IN, NULL on either side may be equal to anything, so such pairs count as equal.
 */
final class SemiJoins {
    private final RelOptCluster cluster;
    private final RexBuilder builder;

    SemiJoins(RelOptCluster cluster) {
        this.cluster = cluster;
        this.builder = cluster.getRexBuilder();
    }

    RelNode rewrite(RelNode rel) {
        List<RelNode> inputs = rel.getInputs().stream().map(this::rewrite).toList();
        RelNode copy = inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
        RelNode inside = copy.accept(new RexShuttle() {
            @Override
            public RexNode visitSubQuery(RexSubQuery query) {
                RexSubQuery operands = (RexSubQuery) super.visitSubQuery(query);
                return operands.clone(rewrite(operands.rel));
            }
        });
        return inside instanceof Filter filter && RexUtil.SubQueryFinder.containsSubQuery(filter)
                ? joined(filter)
                : inside;
    }

    /** What can be a join, below a filter with the rest. */
    private RelNode joined(Filter filter) {
        RelNode rel = filter.getInput();
        List<RexNode> rest = new ArrayList<>();
        for (RexNode condition : RelOptUtil.conjunctions(filter.getCondition())) {
            RelNode join = join(rel, condition, filter.getVariablesSet());
            if (join == null) {
                rest.add(condition);
            } else {
                rel = join;
            }
        }
        RexNode remaining = RexUtil.composeConjunction(builder, rest, true);
        return remaining == null
                ? rel
                : LogicalFilter.create(
                        rel, remaining, com.google.common.collect.ImmutableSet.copyOf(filter.getVariablesSet()));
    }

    private RelNode join(RelNode left, RexNode condition, Set<CorrelationId> variables) {
        boolean negated = condition.getKind() == SqlKind.NOT;
        RexNode asked = negated ? ((RexCall) condition).getOperands().get(0) : condition;
        boolean known = asked.getKind() == SqlKind.IN || asked.getKind() == SqlKind.EXISTS;
        if (!known || !(asked instanceof RexSubQuery query) || variables.size() > 1) {
            return null;
        }
        CorrelationId variable =
                variables.isEmpty() ? null : variables.iterator().next();
        int width = left.getRowType().getFieldCount();
        Correlation right = correlated(query.rel, variable)
                ? Correlation.of(query.rel, width, variable)
                : Correlation.none(query.rel, width);
        if (correlated(right.heart(), variable) || hasSubQuery(right)) {
            return null;
        }
        List<RexNode> conditions = new ArrayList<>(right.conditions());
        for (int i = 0; i < query.getOperands().size(); i++) {
            RexNode operand = query.getOperands().get(i);
            conditions.add(equal(operand, right.projects().get(i), negated));
        }
        return join(left, right.heart(), conditions, negated ? JoinRelType.ANTI : JoinRelType.SEMI);
    }

    private static boolean correlated(RelNode rel, CorrelationId variable) {
        return variable != null && RelOptUtil.getVariablesUsed(rel).contains(variable);
    }

    private static boolean hasSubQuery(Correlation right) {
        return right.conditions().stream().anyMatch(each -> RexUtil.SubQueryFinder.find(each) != null)
                || right.projects().stream().anyMatch(each -> RexUtil.SubQueryFinder.find(each) != null);
    }

    private RexNode equal(RexNode a, RexNode b, boolean orNull) {
        RexNode equal = builder.makeCall(SqlStdOperatorTable.EQUALS, a, b);
        List<RexNode> ways = new ArrayList<>(List.of(equal));
        for (RexNode side : List.of(a, b)) {
            if (orNull && side.getType().isNullable()) {
                ways.add(builder.makeCall(SqlStdOperatorTable.IS_NULL, side));
            }
        }
        return RexUtil.composeDisjunction(builder, ways);
    }

    private RelNode join(RelNode left, RelNode right, List<RexNode> conditions, JoinRelType type) {
        RexNode condition = RexUtil.composeConjunction(builder, conditions);
        LogicalJoin join = LogicalJoin.create(left, right, List.of(), condition, Set.of(), type);
        RelBuilder relations = RelFactories.LOGICAL_BUILDER.create(cluster, null);
        return RelOptUtil.pushDownJoinConditions(join, relations);
    }
}
