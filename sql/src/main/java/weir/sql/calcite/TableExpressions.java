package weir.sql.calcite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.prepare.RelOptTableImpl;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.hint.RelHint;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import weir.sql.plan.Relation;

/** Computed columns and watermarks: expressions over the other columns of their table. */
final class TableExpressions {
    private final QueryPlanner planner;

    TableExpressions(QueryPlanner planner) {
        this.planner = planner;
    }

    /** The types of all columns of a table, those of computed ones worked out. */
    RelDataType rowType(Relation.Table table) {
        RelDataTypeFactory factory = planner.typeFactory();
        Map<String, RelDataType> known = storedTypes(table, factory);
        SqlValidator validator = planner.validator();
        List<RelDataType> types = new ArrayList<>();
        for (Relation.Column column : table.columns()) {
            types.add(
                    column.expression() == null
                            ? known.get(column.name())
                            : validated(column.expression(), known, validator).type());
        }
        return factory.createStructType(
                types, table.columns().stream().map(Relation.Column::name).toList());
    }

    private record Checked(SqlNode node, RelDataType type) {}

    private Checked validated(String text, Map<String, RelDataType> names, SqlValidator validator) {
        SqlNode node = planner.parseExpression(text);
        SqlNode checked = validator.validateParameterizedExpression(node, names);
        return new Checked(checked, validator.getValidatedNodeType(checked));
    }

    private static Map<String, RelDataType> storedTypes(Relation.Table table, RelDataTypeFactory factory) {
        Map<String, RelDataType> types = new LinkedHashMap<>();
        for (Relation.Column column : table.columns()) {
            if (column.expression() == null) {
                types.put(column.name(), Types.toRel(column.type(), factory));
            }
        }
        return types;
    }

    /** The scan of a table with what has to be worked out behind it. */
    RelNode expand(PlannedTable planned, RelOptCluster cluster, Function<RelOptTable, RelNode> scan) {
        Relation.Table table = planned.table();
        RelDataTypeFactory factory = cluster.getTypeFactory();
        List<Relation.Column> stored = planned.stored();
        RelDataType storedType = factory.createStructType(
                stored.stream()
                        .map(column -> Types.toRel(column.type(), factory))
                        .toList(),
                stored.stream().map(Relation.Column::name).toList());
        RelNode source = scan.apply(RelOptTableImpl.create(
                null, storedType, planned, com.google.common.collect.ImmutableList.copyOf(table.path())));
        RelNode columns = project(table, source, cluster);
        return table.rowtime() == null ? columns : watermarks(table, columns, cluster);
    }

    private RelNode project(Relation.Table table, RelNode source, RelOptCluster cluster) {
        Map<String, RexNode> names = references(source, cluster.getRexBuilder());
        List<RexNode> projects = new ArrayList<>();
        for (Relation.Column column : table.columns()) {
            projects.add(column.expression() == null ? names.get(column.name()) : rex(column.expression(), names));
        }
        List<String> columnNames =
                table.columns().stream().map(Relation.Column::name).toList();
        if (columnNames.equals(source.getRowType().getFieldNames())
                && table.columns().stream().allMatch(column -> column.expression() == null)) {
            return source;
        }
        return LogicalProject.create(source, List.<RelHint>of(), projects, columnNames, java.util.Set.of());
    }

    private RelNode watermarks(Relation.Table table, RelNode columns, RelOptCluster cluster) {
        Map<String, RexNode> names = references(columns, cluster.getRexBuilder());
        int rowtime = columns.getRowType().getFieldNames().indexOf(table.rowtime());
        return new WatermarkRel(cluster, cluster.traitSet(), columns, rowtime, rex(table.watermark(), names));
    }

    private static Map<String, RexNode> references(RelNode source, RexBuilder builder) {
        Map<String, RexNode> names = new LinkedHashMap<>();
        for (RelDataTypeField field : source.getRowType().getFieldList()) {
            names.put(field.getName(), builder.makeInputRef(field.getType(), field.getIndex()));
        }
        return names;
    }

    private RexNode rex(String text, Map<String, RexNode> names) {
        Map<String, RelDataType> types = new LinkedHashMap<>();
        names.forEach((name, reference) -> types.put(name, reference.getType()));
        SqlValidator validator = planner.validator();
        SqlNode checked = validated(text, types, validator).node();
        SqlToRelConverter converter = planner.converter(validator);
        return converter.convertExpression(checked, names);
    }
}
