package weir.sql.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weir.sql.catalog.CatalogColumn;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.CatalogTable;
import weir.sql.catalog.CatalogView;
import weir.sql.catalog.ObjectPath;
import weir.sql.catalog.TableSchema;
import weir.sql.plan.Relation;
import weir.sql.table.Field;
import weir.sql.table.TableDefinition;

/** What the catalog holds, as the planner and the connectors want it. */
final class Relations {
    private Relations() {}

    static Relation of(CatalogEntry entry) {
        if (entry instanceof CatalogView view) {
            return new Relation.View(
                    view.path().parts(), view.query().text(), view.schema().names(), view.home());
        }
        return table(entry.path(), entry.schema(), entry instanceof CatalogTable table ? table : null);
    }

    /** A relation of columns; {@code table} is null for streams, which have no connector. */
    private static Relation.Table table(ObjectPath path, TableSchema schema, CatalogTable table) {
        Optional<TableSchema.Watermark> watermark = schema.watermark();
        return new Relation.Table(
                path.parts(),
                schema.columns().stream().map(Relations::column).toList(),
                watermark.map(TableSchema.Watermark::column).orElse(null),
                watermark.map(found -> found.formula().text()).orElse(null),
                schema.primaryKey().map(TableSchema.PrimaryKey::columns).orElse(List.of()),
                table == null ? List.of() : table.layout().partitionKeys(),
                table == null ? Map.of() : table.options());
    }

    private static Relation.Column column(CatalogColumn column) {
        if (column.origin() instanceof CatalogColumn.Computed computed) {
            return new Relation.Column(
                    column.name(), column.type(), computed.formula().text(), null, false);
        } else if (column.origin() instanceof CatalogColumn.Metadata metadata) {
            return new Relation.Column(column.name(), column.type(), null, metadata.key(), metadata.virtual());
        }
        return new Relation.Column(column.name(), column.type(), null, null, false);
    }

    /** A table as its connector sees it, with the options that a hint gives on top. */
    static TableDefinition definition(Relation.Table table, Map<String, String> hints, boolean writing) {
        List<Field> physical = new ArrayList<>();
        List<Field> metadata = new ArrayList<>();
        for (Relation.Column column : table.columns()) {
            if (column.isPhysical()) {
                physical.add(new Field(column.name(), column.type()));
            } else if (column.metadata() != null && !(writing && column.virtual())) {
                metadata.add(new Field(column.metadata(), column.type()));
            }
        }
        Map<String, String> options = new HashMap<>(table.options());
        options.putAll(hints);
        return new TableDefinition(
                table.path().get(table.path().size() - 1),
                physical,
                metadata,
                table.partitionKeys(),
                table.primaryKey(),
                options,
                false);
    }
}
