package weir.sql.calcite;

import java.util.List;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.SingleRel;
import org.apache.calcite.rex.RexNode;

/** Where watermarks come into a stream: nothing that drops rows may pass below, since every row moves time. */
final class WatermarkRel extends SingleRel {
    private final int rowtime;
    private final RexNode watermark;

    WatermarkRel(RelOptCluster cluster, RelTraitSet traits, RelNode input, int rowtime, RexNode watermark) {
        super(cluster, traits, input);
        this.rowtime = rowtime;
        this.watermark = watermark;
    }

    int rowtime() {
        return rowtime;
    }

    RexNode watermark() {
        return watermark;
    }

    @Override
    public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
        return new WatermarkRel(getCluster(), traits, inputs.get(0), rowtime, watermark);
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer).item("rowtime", rowtime).item("watermark", watermark);
    }
}
