package weir.sql.catalog;

import java.util.Optional;

/** What a name in a database stands for. */
public sealed interface CatalogEntry permits CatalogTable, CatalogView, CatalogStream {
    ObjectPath path();

    TableSchema schema();

    Optional<String> comment();

    /** The same under another name. */
    CatalogEntry renamed(ObjectPath other);
}
