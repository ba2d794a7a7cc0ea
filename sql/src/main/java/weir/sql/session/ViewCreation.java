package weir.sql.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import weir.sql.ast.Definition.CreateView;
import weir.sql.ast.Definition.ViewColumn;
import weir.sql.ast.Query;
import weir.sql.catalog.CatalogColumn;
import weir.sql.catalog.CatalogView;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.TableSchema;
import weir.sql.error.SqlException;
import weir.sql.parser.SqlText;
import weir.sql.table.Field;

/** Makes views; their queries are checked at once. */
final class ViewCreation {
    private final Catalogs catalogs;
    private final QueryRunner runner;

    ViewCreation(Catalogs catalogs, QueryRunner runner) {
        this.catalogs = catalogs;
        this.runner = runner;
    }

    CatalogView view(CreateView create) {
        return new CatalogView(
                catalogs.resolve(create.name()),
                schema(create.query(), create.columns()),
                create.query(),
                List.of(catalogs.currentCatalog(), catalogs.currentDatabase()),
                create.comment());
    }

    CatalogView changed(CatalogView view, Query query) {
        List<String> home = List.of(catalogs.currentCatalog(), catalogs.currentDatabase());
        return new CatalogView(view.path(), schema(query, List.of()), query, home, view.comment());
    }

    /** Planning has changed the tree, so the view keeps one that nobody has planned. */
    private static Query unread(Query query) {
        return SqlText.query(query.text(), query.position());
    }

    private TableSchema schema(Query query, List<ViewColumn> names) {
        List<Field> fields = runner.schemaOf(unread(query));
        if (!names.isEmpty() && names.size() != fields.size()) {
            throw new SqlException(
                    "The view names " + names.size() + " columns, and its query has " + fields.size() + ".",
                    query.position());
        }
        List<CatalogColumn> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < fields.size(); at++) {
            String name =
                    names.isEmpty() ? fields.get(at).name() : names.get(at).name();
            Optional<String> comment =
                    names.isEmpty() ? Optional.empty() : names.get(at).comment();
            if (!seen.add(name)) {
                throw new SqlException("The view has two columns '" + name + "'.", query.position())
                        .hint("AS gives a column another name.");
            }
            columns.add(new CatalogColumn(name, fields.get(at).type(), new CatalogColumn.Physical(), comment));
        }
        return TableSchema.of(columns);
    }
}
