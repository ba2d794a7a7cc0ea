package weir.sql.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weir.sql.ast.Inspection;
import weir.sql.catalog.Catalog;
import weir.sql.catalog.CatalogColumn;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.CatalogFunction;
import weir.sql.catalog.Database;
import weir.sql.catalog.TableSchema;
import weir.sql.functions.FunctionDefinition;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** What DESCRIBE says: a row for each column of a table, or for each fact about something else. */
final class Description {
    private static final String PROCESSING_TIME = "PROCTIME()";

    private Description() {}

    /** Columns whose names match; the last column of the result is there only where a column has a comment. */
    static ResultRows columns(CatalogEntry entry, Optional<Inspection.Pattern> like) {
        TableSchema schema = entry.schema();
        boolean comments =
                schema.columns().stream().anyMatch(column -> column.comment().isPresent());
        List<Field> fields = new ArrayList<>(List.of(
                text("name"),
                text("type"),
                new Field("null", LogicalType.BOOLEAN),
                text("key"),
                text("extras"),
                text("watermark")));
        if (comments) {
            fields.add(text("comment"));
        }
        List<Row> rows = schema.columns().stream()
                .filter(column -> NamePattern.matches(like, column.name()))
                .map(column -> row(column, schema, comments))
                .toList();
        return new FixedRows(fields, rows);
    }

    private static Field text(String name) {
        return new Field(name, LogicalType.STRING);
    }

    private static Row row(CatalogColumn column, TableSchema schema, boolean comments) {
        Row row = new Row(comments ? 7 : 6);
        row.setField(0, column.name());
        row.setField(1, column.type().nullable(true) + timeOf(column, schema));
        row.setField(2, column.type().nullable());
        row.setField(3, keyOf(column, schema));
        row.setField(4, extras(column));
        row.setField(5, watermarkOf(column, schema));
        if (comments) {
            row.setField(6, column.comment().orElse(null));
        }
        return row;
    }

    private static String timeOf(CatalogColumn column, TableSchema schema) {
        if (schema.watermark()
                .filter(found -> found.column().equals(column.name()))
                .isPresent()) {
            return " *ROWTIME*";
        }
        return PROCESSING_TIME.equals(computed(column)) ? " *PROCTIME*" : "";
    }

    private static String computed(CatalogColumn column) {
        return column.origin() instanceof CatalogColumn.Computed computed
                ? computed.formula().canonical()
                : null;
    }

    private static String keyOf(CatalogColumn column, TableSchema schema) {
        return schema.primaryKey()
                .filter(key -> key.columns().contains(column.name()))
                .map(key -> "PRI(" + String.join(", ", key.columns()) + ")")
                .orElse(null);
    }

    private static String extras(CatalogColumn column) {
        if (column.origin() instanceof CatalogColumn.Metadata metadata) {
            String from = metadata.key().equals(column.name()) ? "" : " FROM '" + metadata.key() + "'";
            return "METADATA" + from + (metadata.virtual() ? " VIRTUAL" : "");
        }
        String formula = computed(column);
        return formula == null ? null : "AS " + formula;
    }

    private static String watermarkOf(CatalogColumn column, TableSchema schema) {
        return schema.watermark()
                .filter(found -> found.column().equals(column.name()))
                .map(found -> found.formula().canonical())
                .orElse(null);
    }

    static ResultRows of(Catalog catalog, boolean extended) {
        List<Row> rows = new ArrayList<>(List.of(
                Row.of("name", catalog.name()),
                Row.of("type", catalog.options().getOrDefault("type", "generic_in_memory")),
                Row.of("comment", catalog.comment().orElse(null))));
        if (extended) {
            catalog.options().forEach((key, value) -> rows.add(Row.of("option:" + key, value)));
        }
        return facts("info name", "info value", rows);
    }

    static ResultRows of(String catalog, Database database, boolean extended) {
        List<Row> rows = new ArrayList<>(List.of(
                Row.of("catalog", catalog),
                Row.of("name", database.name()),
                Row.of("comment", database.comment().orElse(null))));
        if (extended) {
            database.options().forEach((key, value) -> rows.add(Row.of("option:" + key, value)));
        }
        return facts("info name", "info value", rows);
    }

    static ResultRows of(CatalogFunction function) {
        return facts(
                "info name",
                "info value",
                List.of(
                        Row.of("name", function.name()),
                        Row.of("class name", function.className()),
                        Row.of("language", function.language()),
                        Row.of("jars", String.join(", ", function.jars()))));
    }

    static ResultRows of(FunctionDefinition function) {
        return facts(
                "info name",
                "info value",
                List.of(
                        Row.of("name", function.name()),
                        Row.of("syntax", String.join("; ", function.syntax())),
                        Row.of("description", function.doc()),
                        Row.of("example", function.example()),
                        Row.of("result", function.exampleResult())));
    }

    private static ResultRows facts(String name, String value, List<Row> rows) {
        return new FixedRows(List.of(text(name), text(value)), rows);
    }
}
