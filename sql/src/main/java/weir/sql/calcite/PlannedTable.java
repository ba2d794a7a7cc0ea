package weir.sql.calcite;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalTableScan;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;
import weir.sql.plan.Relation;

/** A table of the session while a query over it is planned: computed columns and watermarks become steps behind the scan. */
final class PlannedTable extends AbstractTable implements TranslatableTable, org.apache.calcite.schema.TemporalTable {
    private final Relation.Table table;
    private final RelDataType rowType;
    private final TableExpressions expressions;

    PlannedTable(Relation.Table table, RelDataType rowType, TableExpressions expressions) {
        this.table = table;
        this.rowType = rowType;
        this.expressions = expressions;
    }

    Relation.Table table() {
        return table;
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

    /** The columns that come from outside: first the physical ones, then metadata. */
    List<Relation.Column> stored() {
        List<Relation.Column> stored = new ArrayList<>(
                table.columns().stream().filter(Relation.Column::isPhysical).toList());
        stored.addAll(table.columns().stream()
                .filter(column -> column.metadata() != null)
                .toList());
        return stored;
    }

    @Override
    public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable relOptTable) {
        return expressions.expand(
                this,
                context.getCluster(),
                scan -> LogicalTableScan.create(context.getCluster(), scan, context.getTableHints()));
    }
}
