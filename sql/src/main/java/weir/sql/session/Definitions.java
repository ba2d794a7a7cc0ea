package weir.sql.session;

import java.util.List;
import java.util.Optional;
import weir.sql.ast.Creation;
import weir.sql.ast.Definition;
import weir.sql.ast.Name;
import weir.sql.ast.Work;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.CatalogTable;
import weir.sql.catalog.CatalogView;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.ObjectPath;
import weir.sql.error.SqlException;

/** CREATE, ALTER and DROP. */
final class Definitions {
    private final Catalogs catalogs;
    private final TableCreation tables;
    private final ViewCreation views;
    private final TableAlteration alteration;
    private final Containers containers;
    private final FunctionDefinitions functions;
    private final Removal removal;

    Definitions(Catalogs catalogs, QueryRunner runner) {
        this.catalogs = catalogs;
        this.tables = new TableCreation(catalogs, runner);
        this.views = new ViewCreation(catalogs, runner);
        this.alteration = new TableAlteration(catalogs, runner);
        this.containers = new Containers(catalogs);
        this.functions = new FunctionDefinitions(catalogs);
        this.removal = new Removal(catalogs, containers, functions);
    }

    /** Carries a definition out, and gives the INSERT that fills a table made from a query. */
    Optional<Work.Insert> execute(Definition definition) {
        if (definition instanceof Definition.CreateTable create) {
            return createTable(create);
        }
        if (definition instanceof Definition.CreateView create) {
            createView(create);
        } else if (definition instanceof Definition.AlterView alter) {
            alterView(alter);
        } else if (definition instanceof Definition.RenameView rename) {
            renameView(rename);
        } else if (definition instanceof Definition.AlterTable alter) {
            alteration.apply(alter);
        } else if (definition instanceof Definition.Drop drop) {
            removal.drop(drop);
        } else if (!functions.execute(definition)) {
            containers.execute(definition);
        }
        return Optional.empty();
    }

    /** The table that a statement describes. */
    CatalogTable described(Definition.CreateTable create) {
        return tables.table(create);
    }

    private Optional<Work.Insert> createTable(Definition.CreateTable create) {
        if (isThere(create.how(), create.name())) {
            return Optional.empty();
        }
        CatalogTable table = tables.table(create);
        put(create.how(), create.name(), table);
        return create.query()
                .map(query -> new Work.Insert(
                        new Work.Target(create.name(), false, Optional.empty()),
                        List.of(),
                        List.of(),
                        columnsOf(create, table),
                        query));
    }

    /** The columns that the query fills, in the query's order; none where that is the table's. */
    private List<Name> columnsOf(Definition.CreateTable create, CatalogTable table) {
        List<String> queried = tables.columnNames(create.query().orElseThrow());
        return queried.equals(table.schema().names())
                ? List.of()
                : queried.stream()
                        .map(column -> new Name(List.of(column), create.name().position()))
                        .toList();
    }

    private void createView(Definition.CreateView create) {
        if (!isThere(create.how(), create.name())) {
            put(create.how(), create.name(), views.view(create));
        }
    }

    /** Whether the name is taken and that is fine; an error where it is not. */
    private boolean isThere(Creation how, Name name) {
        ObjectPath path = catalogs.resolve(name);
        catalogs.database(path.catalog(), path.database(), name);
        boolean taken = (how.temporary() ? catalogs.findTemporary(path) : catalogs.findPermanent(path)).isPresent();
        if (taken && !how.ifNotExists() && !how.orReplace()) {
            throw new SqlException("There is a table or view " + path + " already.", name.position())
                    .hint("CREATE … IF NOT EXISTS keeps it; DROP removes it.");
        }
        return taken && how.ifNotExists();
    }

    private void put(Creation how, Name name, CatalogEntry entry) {
        if (how.temporary()) {
            catalogs.putTemporary(entry);
        } else {
            catalogs.put(entry, name);
        }
    }

    private void alterView(Definition.AlterView alter) {
        CatalogView view = view(alter.name());
        CatalogView changed = views.changed(view, alter.query());
        if (catalogs.findTemporary(view.path()).isPresent()) {
            catalogs.putTemporary(changed);
        } else {
            catalogs.put(changed, alter.name());
        }
    }

    private CatalogView view(Name name) {
        if (catalogs.get(name) instanceof CatalogView view) {
            return view;
        }
        throw new SqlException(name + " is a table.", name.position()).hint("ALTER TABLE changes it.");
    }

    private void renameView(Definition.RenameView rename) {
        if (rename.ifExists() && catalogs.find(catalogs.resolve(rename.name())).isEmpty()) {
            return;
        }
        Renaming.rename(catalogs, view(rename.name()), rename.name(), rename.newName());
    }
}
