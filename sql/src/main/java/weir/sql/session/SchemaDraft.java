package weir.sql.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import weir.base.Nearest;
import weir.sql.ast.ColumnDefinition;
import weir.sql.ast.Expression;
import weir.sql.ast.Name;
import weir.sql.ast.PrimaryKeyDefinition;
import weir.sql.ast.WatermarkDefinition;
import weir.sql.catalog.CatalogColumn;
import weir.sql.catalog.Formula;
import weir.sql.catalog.TableSchema;
import weir.sql.catalog.TableSchema.PrimaryKey;
import weir.sql.catalog.TableSchema.Watermark;
import weir.sql.catalog.TypeOracle;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.parser.SqlText;
import weir.sql.types.LogicalType;

/** A table's schema while statements put it together. Types of computed columns are open until it is done. */
final class SchemaDraft {
    /** Rowtime columns are as exact as a watermark: to the millisecond. */
    private static final int FINEST_TIME = 3;

    final List<CatalogColumn> columns = new ArrayList<>();
    Optional<Watermark> watermark = Optional.empty();
    Optional<PrimaryKey> primaryKey = Optional.empty();
    private Position watermarkAt = Position.START;

    SchemaDraft() {}

    /** Begins with what a table has. */
    SchemaDraft(TableSchema schema) {
        columns.addAll(schema.columns());
        watermark = schema.watermark();
        primaryKey = schema.primaryKey();
    }

    int indexOf(String column) {
        return names().indexOf(column);
    }

    List<String> names() {
        return columns.stream().map(CatalogColumn::name).toList();
    }

    /** The position of a column that has to be there. */
    int existing(Name column) {
        int index = indexOf(column.last());
        if (index < 0) {
            throw new SqlException("The table has no column '" + column.last() + "'.", column.position())
                    .hint(Nearest.hint(column.last(), names()));
        }
        return index;
    }

    /** Adds a column at the end; its name must be new. */
    void add(ColumnDefinition definition) {
        add(columns.size(), definition);
    }

    void add(int index, ColumnDefinition definition) {
        if (indexOf(definition.name()) >= 0) {
            throw new SqlException("The table has two columns '" + definition.name() + "'.", definition.position());
        }
        columns.add(index, column(definition));
    }

    static CatalogColumn column(ColumnDefinition definition) {
        if (definition instanceof ColumnDefinition.Physical physical) {
            return new CatalogColumn(
                    physical.name(), physical.type(), new CatalogColumn.Physical(), physical.comment());
        }
        if (definition instanceof ColumnDefinition.Computed computed) {
            CatalogColumn.Origin origin = new CatalogColumn.Computed(formula(computed.expression()));
            return new CatalogColumn(computed.name(), LogicalType.NULL, origin, computed.comment());
        }
        if (definition instanceof ColumnDefinition.Metadata metadata) {
            String key = metadata.key().orElse(metadata.name());
            CatalogColumn.Origin origin = new CatalogColumn.Metadata(key, metadata.virtual());
            return new CatalogColumn(metadata.name(), metadata.type(), origin, metadata.comment());
        }
        throw new SqlException("The column '" + definition.name() + "' has no type.", definition.position())
                .hint("Only CREATE TABLE … AS takes the types from its query.");
    }

    private static Formula formula(Expression expression) {
        return new Formula(expression.text(), SqlText.canonical(expression), expression.position());
    }

    void setWatermark(WatermarkDefinition definition) {
        Name column = definition.column();
        if (column.parts().size() > 1 || indexOf(column.last()) < 0) {
            String name = String.join(".", column.parts());
            throw new SqlException(
                            "WATERMARK is for '" + name + "', and the table has no such column.", column.position())
                    .hint(Nearest.hint(name, names()));
        }
        watermarkAt = column.position();
        watermark = Optional.of(new Watermark(column.last(), formula(definition.expression())));
    }

    void setPrimaryKey(PrimaryKeyDefinition definition) {
        if (definition.enforced()) {
            String names = String.join(
                    ", ", definition.columns().stream().map(Name::last).toList());
            throw new SqlException(
                            "A PRIMARY KEY can't be enforced, because the table's rows are kept elsewhere.",
                            definition.position())
                    .hint("Write PRIMARY KEY (" + names + ") NOT ENFORCED.");
        }
        Set<String> seen = new HashSet<>();
        definition.columns().forEach(column -> checkKeyColumn(column, seen));
        List<String> names =
                List.copyOf(definition.columns().stream().map(Name::last).toList());
        primaryKey = Optional.of(new PrimaryKey(definition.name().orElse("PK_" + String.join("_", names)), names));
    }

    private void checkKeyColumn(Name column, Set<String> seen) {
        CatalogColumn found = columns.get(existing(column));
        if (!found.isPhysical()) {
            throw new SqlException(
                    "The column '" + found.name() + "' can't be in a PRIMARY KEY: the connector does not keep it.",
                    column.position());
        }
        if (!seen.add(found.name())) {
            throw new SqlException("The PRIMARY KEY names '" + found.name() + "' twice.", column.position());
        }
    }

    /** The schema, with the types of computed columns, and columns of the key without NULL. */
    TableSchema done(TypeOracle types) {
        List<CatalogColumn> stored = columns.stream()
                .filter(column -> !(column.origin() instanceof CatalogColumn.Computed))
                .map(this::withoutNullInKey)
                .toList();
        List<CatalogColumn> typed = new ArrayList<>();
        for (CatalogColumn column : columns) {
            typed.add(
                    column.origin() instanceof CatalogColumn.Computed computed
                            ? column.retyped(types.typeOf(computed.formula(), stored))
                            : withoutNullInKey(column));
        }
        TableSchema schema = new TableSchema(typed, watermark, primaryKey);
        watermark.ifPresent(found -> checkWatermark(found, schema, types));
        return schema;
    }

    private CatalogColumn withoutNullInKey(CatalogColumn column) {
        boolean key = primaryKey.isPresent() && primaryKey.get().columns().contains(column.name());
        return key ? column.retyped(column.type().nullable(false)) : column;
    }

    private void checkWatermark(Watermark found, TableSchema schema, TypeOracle types) {
        LogicalType time = schema.column(found.column()).orElseThrow().type();
        if (!isTime(time)) {
            throw new SqlException(
                            "A WATERMARK needs a column of type TIMESTAMP(3) or TIMESTAMP_LTZ(3), and '"
                                    + found.column() + "' is " + time.nullable(true) + ".",
                            watermarkAt)
                    .hint("A computed column can be one: ts AS TO_TIMESTAMP(" + found.column() + ").");
        }
        LogicalType value = types.typeOf(found.formula(), schema.columns());
        if (!isTime(value)) {
            throw new SqlException(
                            "A watermark is a TIMESTAMP(3) or TIMESTAMP_LTZ(3), and this is " + value.nullable(true)
                                    + ".",
                            found.formula().position())
                    .hint("Most are as " + found.column() + " - INTERVAL '5' SECOND.");
        }
    }

    private static boolean isTime(LogicalType type) {
        return type.kind().isTimestamp() && type.precision() <= FINEST_TIME;
    }
}
