package weir.sql.calcite;

import java.util.List;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import weir.sql.types.LogicalType;

/** Has joins compare columns of one type: expressions and conversions are computed below the join. */
final class JoinColumns {
    private final RelOptCluster cluster;
    private final RexBuilder builder;

    JoinColumns(RelOptCluster cluster) {
        this.cluster = cluster;
        this.builder = cluster.getRexBuilder();
    }

    RelNode rewrite(RelNode rel) {
        List<RelNode> inputs = rel.getInputs().stream().map(this::rewrite).toList();
        RelNode copy = inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
        if (copy instanceof Join join && TemporalConversion.snapshot(join.getRight()) == null) {
            RexNode condition = typed(join.getCondition());
            Join typed = join.copy(
                    join.getTraitSet(), condition, join.getLeft(), join.getRight(), join.getJoinType(), false);
            return RelOptUtil.pushDownJoinConditions(typed, RelFactories.LOGICAL_BUILDER.create(cluster, null));
        }
        return copy;
    }

    private RexNode typed(RexNode condition) {
        List<RexNode> all = RelOptUtil.conjunctions(condition).stream()
                .map(each -> each.accept(new RexShuttle() {
                    @Override
                    public RexNode visitCall(RexCall call) {
                        return isEquality(call) ? typedEquality(call) : call;
                    }
                }))
                .toList();
        return RexUtil.composeConjunction(builder, all);
    }

    private static boolean isEquality(RexCall call) {
        return call.getKind() == SqlKind.EQUALS || call.getKind() == SqlKind.IS_NOT_DISTINCT_FROM;
    }

    private RexNode typedEquality(RexCall call) {
        RexNode a = call.getOperands().get(0);
        RexNode b = call.getOperands().get(1);
        LogicalType typeOfA = Types.toLogical(a.getType()).nullable(true);
        LogicalType typeOfB = Types.toLogical(b.getType()).nullable(true);
        boolean texts = typeOfA.kind().isText() && typeOfB.kind().isText();
        RelDataType common = cluster.getTypeFactory().leastRestrictive(List.of(a.getType(), b.getType()));
        return texts || typeOfA.equals(typeOfB) || common == null
                ? call
                : builder.makeCall(call.getOperator(), cast(a, common), cast(b, common));
    }

    private RexNode cast(RexNode node, RelDataType type) {
        RelDataType wanted = cluster.getTypeFactory()
                .createTypeWithNullability(type, node.getType().isNullable());
        return node.getType().equals(wanted) ? node : builder.makeCast(wanted, node);
    }
}
