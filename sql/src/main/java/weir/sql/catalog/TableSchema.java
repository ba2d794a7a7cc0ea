package weir.sql.catalog;

import java.util.List;
import java.util.Optional;

/** Columns of a table in their order, and what holds for them. */
public record TableSchema(List<CatalogColumn> columns, Optional<Watermark> watermark, Optional<PrimaryKey> primaryKey) {
    /** How far time has come when a row has been seen: {@code formula} over the row, for the time in {@code column}. */
    public record Watermark(String column, Formula formula) {}

    /** Columns that no two rows share. */
    public record PrimaryKey(String name, List<String> columns) {
        public PrimaryKey {
            columns = List.copyOf(columns);
        }
    }

    public TableSchema {
        columns = List.copyOf(columns);
    }

    /** A schema of nothing but columns. */
    public static TableSchema of(List<CatalogColumn> columns) {
        return new TableSchema(columns, Optional.empty(), Optional.empty());
    }

    public Optional<CatalogColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return columns.stream().map(CatalogColumn::name).toList();
    }

    /** The same with other columns. */
    public TableSchema withColumns(List<CatalogColumn> others) {
        return new TableSchema(others, watermark, primaryKey);
    }
}
