package weir.sql.calcite;

import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Intersect;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;

/**
 * What is known of the rows of a query. Calcite would call functions itself to find which condition of an INTERSECT follows from which
 * other, and it can call none of ours.
 */
final class QueryFacts extends RelMetadataQuery {
    /** The conditions that all rows of {@code rel} meet. */
    @Override
    public RelOptPredicateList getPulledUpPredicates(RelNode rel) {
        return rel.stripped() instanceof Intersect both ? ofAllInputs(both) : super.getPulledUpPredicates(rel);
    }

    /** Rows that all inputs have meet the conditions of each. */
    private RelOptPredicateList ofAllInputs(Intersect both) {
        RexBuilder builder = both.getCluster().getRexBuilder();
        List<RexNode> conditions =
                both.getInputs().stream().flatMap(this::conditions).distinct().toList();
        return RelOptPredicateList.of(builder, conditions);
    }

    private Stream<RexNode> conditions(RelNode input) {
        return getPulledUpPredicates(input).pulledUpPredicates.stream();
    }
}
