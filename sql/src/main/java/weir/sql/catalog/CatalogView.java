package weir.sql.catalog;

import java.util.List;
import java.util.Optional;
import weir.sql.ast.Query;

/**
 * A query with a name.
 *
 * @param schema the columns of the query's result, under the view's own names
 * @param query the query as it was written, and its text; it is read again for each use
 * @param home catalog and database in which the query's names are looked up
 */
public record CatalogView(ObjectPath path, TableSchema schema, Query query, List<String> home, Optional<String> comment)
        implements CatalogEntry {
    @Override
    public CatalogView renamed(ObjectPath other) {
        return new CatalogView(other, schema, query, home, comment);
    }
}
