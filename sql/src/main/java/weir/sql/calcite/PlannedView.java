package weir.sql.calcite;

import java.util.function.Function;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.TemporalTable;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;

/** A view, or whatever else is a relation already, while a query over it is planned. */
final class PlannedView extends AbstractTable implements TranslatableTable, TemporalTable {
    private final RelDataType rowType;
    private final Function<RelOptTable.ToRelContext, RelNode> expansion;

    PlannedView(RelDataType rowType, Function<RelOptTable.ToRelContext, RelNode> expansion) {
        this.rowType = rowType;
        this.expansion = expansion;
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory factory) {
        return rowType;
    }

    @Override
    public String getSysStartFieldName() {
        return "";
    }

    @Override
    public String getSysEndFieldName() {
        return "";
    }

    @Override
    public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable table) {
        return expansion.apply(context);
    }
}
