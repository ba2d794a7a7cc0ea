package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.tools.RelBuilder;

/** Projects the constants that Calcite has groups carry when it makes joins of sub-queries: each group has the same. */
final class LiteralAggregates {
    private final RelOptCluster cluster;

    LiteralAggregates(RelOptCluster cluster) {
        this.cluster = cluster;
    }

    RelNode rewrite(RelNode rel) {
        List<RelNode> inputs = rel.getInputs().stream().map(this::rewrite).toList();
        RelNode copy = inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
        boolean constant = copy instanceof Aggregate aggregate
                && aggregate.getAggCallList().stream().anyMatch(LiteralAggregates::isConstant);
        return constant ? projected((Aggregate) copy) : copy;
    }

    private static boolean isConstant(AggregateCall call) {
        return call.getAggregation().getKind() == SqlKind.LITERAL_AGG;
    }

    private RelNode projected(Aggregate aggregate) {
        List<AggregateCall> others = aggregate.getAggCallList().stream()
                .filter(call -> !isConstant(call))
                .toList();
        RelBuilder relations = RelFactories.LOGICAL_BUILDER.create(cluster, null);
        relations.push(aggregate.copy(
                aggregate.getTraitSet(),
                aggregate.getInput(),
                aggregate.getGroupSet(),
                aggregate.getGroupSets(),
                others));
        List<RexNode> columns = new ArrayList<>();
        for (int i = 0; i < aggregate.getGroupCount(); i++) {
            columns.add(relations.field(i));
        }
        int next = aggregate.getGroupCount();
        for (AggregateCall call : aggregate.getAggCallList()) {
            columns.add(isConstant(call) ? call.rexList.get(0) : relations.field(next++));
        }
        return relations
                .project(columns, aggregate.getRowType().getFieldNames(), true)
                .build();
    }
}
