package weir.sql.catalog;

import java.util.Optional;
import weir.sql.table.TableRows;

/**
 * A stream of the program with a name; to statements it is a view.
 *
 * @param schema the columns, computed ones and time attributes among them
 * @param rows the stream behind it
 */
public record CatalogStream(ObjectPath path, TableSchema schema, TableRows rows) implements CatalogEntry {
    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    @Override
    public CatalogStream renamed(ObjectPath other) {
        return new CatalogStream(other, schema, rows);
    }
}
