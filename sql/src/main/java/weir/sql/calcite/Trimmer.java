package weir.sql.calcite;

import java.util.Set;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.core.Snapshot;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql2rel.RelFieldTrimmer;
import org.apache.calcite.util.ImmutableBitSet;
import org.apache.calcite.util.mapping.Mapping;
import org.apache.calcite.util.mapping.Mappings;

/**
 * Leaves out columns that nobody asks for; also through the step that makes watermarks, which Calcite does not know. Public, because
 * Calcite finds its methods by reflection.
 */
public final class Trimmer extends RelFieldTrimmer {
    private final RelOptCluster cluster;

    Trimmer(RelOptCluster cluster) {
        super(null, RelFactories.LOGICAL_BUILDER.create(cluster, null));
        this.cluster = cluster;
    }

    /** Found by its name, for each kind of relation. */
    public TrimResult trimFields(WatermarkRel rel, ImmutableBitSet fieldsUsed, Set<RelDataTypeField> extraFields) {
        ImmutableBitSet needed = fieldsUsed.set(rel.rowtime()).union(RelOptUtil.InputFinder.bits(rel.watermark()));
        TrimResult input = trimChild(rel, rel.getInput(), needed, extraFields);
        Mapping mapping = input.right;
        RelNode trimmed = input.left;
        if (trimmed.equals(rel.getInput()) && mapping.isIdentity()) {
            return result(rel, mapping, rel);
        }
        RexNode watermark = RexUtil.apply((Mappings.TargetMapping) mapping, rel.watermark());
        WatermarkRel moved =
                new WatermarkRel(cluster, rel.getTraitSet(), trimmed, mapping.getTarget(rel.rowtime()), watermark);
        return result(moved, mapping, rel);
    }

    /** A view of which there are versions keeps all its columns, also the time from which on they hold. Found by its name. */
    @Override
    public TrimResult trimFields(Snapshot rel, ImmutableBitSet fieldsUsed, Set<RelDataTypeField> extraFields) {
        boolean table = rel.getInput() instanceof WatermarkRel || rel.getInput() instanceof TableScan;
        ImmutableBitSet all = ImmutableBitSet.range(rel.getRowType().getFieldCount());
        return super.trimFields(rel, table ? fieldsUsed : all, extraFields);
    }

    /** What the right side asks of a row of the left one stays: also the time of FOR SYSTEM_TIME AS OF. Found by its name. */
    @Override
    public TrimResult trimFields(LogicalCorrelate rel, ImmutableBitSet fieldsUsed, Set<RelDataTypeField> extraFields) {
        ImmutableBitSet asked = RelOptUtil.correlationColumns(rel.getCorrelationId(), rel.getRight());
        return super.trimFields(rel, fieldsUsed.union(asked), extraFields);
    }
}
