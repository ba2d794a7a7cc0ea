package weir.sql.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import weir.sql.ast.Distribution;

/** A table that a connector reads or writes. */
public record CatalogTable(
        ObjectPath path, TableSchema schema, Layout layout, Map<String, String> options, Optional<String> comment)
        implements CatalogEntry {
    /** How the table's rows are divided outside. */
    public record Layout(List<String> partitionKeys, Optional<Distribution> distribution) {
        public static final Layout NONE = new Layout(List.of(), Optional.empty());

        public Layout {
            partitionKeys = List.copyOf(partitionKeys);
        }
    }

    public CatalogTable {
        options = Map.copyOf(options);
    }

    @Override
    public CatalogTable renamed(ObjectPath other) {
        return new CatalogTable(other, schema, layout, options, comment);
    }

    /** The same with another schema. */
    public CatalogTable withSchema(TableSchema other) {
        return new CatalogTable(path, other, layout, options, comment);
    }

    /** The same with other options. */
    public CatalogTable withOptions(Map<String, String> others) {
        return new CatalogTable(path, schema, layout, others, comment);
    }
}
