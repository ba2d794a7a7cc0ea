package weir.sql.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import weir.sql.ast.Inspection;
import weir.sql.ast.Name;
import weir.sql.ast.ObjectKind;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.CatalogFunction;
import weir.sql.catalog.CatalogTable;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.CreateText;
import weir.sql.catalog.Database;
import weir.sql.error.SqlException;
import weir.sql.functions.FunctionRegistry;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** SHOW, DESCRIBE and ANALYZE, with the columns that Flink gives. */
final class Inspections {
    private final Catalogs catalogs;
    private final SessionSettings settings;

    Inspections(SessionWorld world) {
        this.catalogs = world.catalogs();
        this.settings = world.settings();
    }

    ResultRows execute(Inspection inspection) {
        if (inspection instanceof Inspection.Show show) {
            return show(show);
        }
        if (inspection instanceof Inspection.ShowCreate create) {
            return FixedRows.texts("result", List.of(createText(create)));
        }
        if (inspection instanceof Inspection.Describe describe) {
            return describe(describe);
        }
        ((Inspection.Analyze) inspection).tables().forEach(catalogs::get);
        return FixedRows.texts("result", List.of("OK"));
    }

    private ResultRows show(Inspection.Show show) {
        return switch (show.subject()) {
            case CATALOGS -> names("catalog name", catalogs.catalogs().keySet(), show);
            case DATABASES -> names("database name", databases(show), show);
            case TABLES -> names("table name", entries(show, false), show);
            case VIEWS -> names("view name", entries(show, true), show);
            case FUNCTIONS -> names("function name", allFunctions(show), show);
            case USER_FUNCTIONS -> names("function name", functions(show), show);
            case COLUMNS -> Description.columns(catalogs.get(place(show)), show.like());
            case PARTITIONS -> partitions(place(show));
            case MODULES -> names("module name", List.of("core"), show);
            case FULL_MODULES ->
                new FixedRows(
                        List.of(new Field("module name", LogicalType.STRING), new Field("used", LogicalType.BOOLEAN)),
                        List.of(Row.of("core", true)));
            case JARS -> FixedRows.texts("jars", settings.jars());
            case CURRENT_CATALOG -> FixedRows.texts("current catalog name", List.of(catalogs.currentCatalog()));
            case CURRENT_DATABASE -> FixedRows.texts("current database name", List.of(catalogs.currentDatabase()));
        };
    }

    private static ResultRows names(String column, Iterable<String> names, Inspection.Show show) {
        List<String> matching = new ArrayList<>();
        names.forEach(name -> {
            if (NamePattern.matches(show.like(), name)) {
                matching.add(name);
            }
        });
        return FixedRows.texts(column, matching);
    }

    private Iterable<String> databases(Inspection.Show show) {
        return show.in()
                .map(catalogs::catalog)
                .orElseGet(() -> catalogs.catalogs().get(catalogs.currentCatalog()))
                .databases()
                .keySet();
    }

    private Iterable<String> entries(Inspection.Show show, boolean viewsOnly) {
        String catalog = catalogOf(show.in());
        Database database = databaseOf(show.in());
        return catalogs.names(catalog, database).stream()
                .filter(name -> !viewsOnly || isView(catalog, database, name))
                .toList();
    }

    private boolean isView(String catalog, Database database, String name) {
        return !(catalogs.find(List.of(catalog, database.name(), name)).orElseThrow() instanceof CatalogTable);
    }

    /** Functions of the library in lower case, as Flink lists them, and those of the user. */
    private Iterable<String> allFunctions(Inspection.Show show) {
        Collection<String> names = new TreeSet<>(functions(show));
        library().names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    private static FunctionRegistry library() {
        return FunctionRegistry.load(Inspections.class.getClassLoader());
    }

    private Collection<String> functions(Inspection.Show show) {
        return catalogs.functions().names(catalogOf(show.in()), databaseOf(show.in()));
    }

    private String catalogOf(Optional<Name> database) {
        return database.filter(name -> name.parts().size() > 1)
                .map(name -> name.parts().get(0))
                .orElseGet(catalogs::currentCatalog);
    }

    private Database databaseOf(Optional<Name> name) {
        return name.map(catalogs::database)
                .orElseGet(() -> catalogs.catalogs()
                        .get(catalogs.currentCatalog())
                        .databases()
                        .get(catalogs.currentDatabase()));
    }

    private static Name place(Inspection.Show show) {
        return show.in()
                .orElseThrow(() -> new SqlException("SHOW " + show.subject() + " needs a table.")
                        .hint("Write SHOW " + show.subject() + " FROM t."));
    }

    private ResultRows partitions(Name table) {
        if (catalogs.get(table) instanceof CatalogTable found
                && found.layout().partitionKeys().isEmpty()) {
            throw new SqlException(table + " is not partitioned.", table.position());
        }
        return FixedRows.texts("partition name", List.of());
    }

    private String createText(Inspection.ShowCreate show) {
        if (show.kind() == ObjectKind.CATALOG) {
            return CreateText.of(catalogs.catalog(show.name()));
        }
        if (show.kind() != ObjectKind.TABLE && show.kind() != ObjectKind.VIEW) {
            throw new SqlException(
                    "SHOW CREATE shows tables, views and catalogs.", show.name().position());
        }
        CatalogEntry entry = catalogs.get(show.name());
        boolean wantsTable = show.kind() == ObjectKind.TABLE;
        if (wantsTable != entry instanceof CatalogTable) {
            ObjectKind other = wantsTable ? ObjectKind.VIEW : ObjectKind.TABLE;
            throw new SqlException(
                            show.name() + " is a " + other.word() + ".",
                            show.name().position())
                    .hint("SHOW CREATE " + other + " shows it.");
        }
        return CreateText.of(entry, catalogs.findTemporary(entry.path()).isPresent());
    }

    private ResultRows describe(Inspection.Describe describe) {
        return switch (describe.kind()) {
            case CATALOG -> Description.of(catalogs.catalog(describe.name()), describe.extended());
            case DATABASE ->
                Description.of(
                        catalogOf(Optional.of(describe.name())),
                        catalogs.database(describe.name()),
                        describe.extended());
            case TABLE, VIEW -> Description.columns(catalogs.get(describe.name()), Optional.empty());
            case FUNCTION -> describeFunction(describe.name());
        };
    }

    private ResultRows describeFunction(Name name) {
        Optional<CatalogFunction> own = catalogs.functions().find(catalogs.resolve(name));
        if (own.isPresent()) {
            return Description.of(own.get());
        }
        FunctionRegistry library = library();
        return library.find(name.last())
                .map(Description::of)
                .orElseThrow(() -> new SqlException("There is no function '" + name.last() + "'.", name.position())
                        .hint(library.hint(name.last())));
    }
}
