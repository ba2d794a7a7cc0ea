package weir.sql.session;

import java.util.Optional;
import weir.sql.ast.Definition.Drop;
import weir.sql.ast.ObjectKind;
import weir.sql.catalog.CatalogEntry;
import weir.sql.catalog.CatalogTable;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.ObjectPath;
import weir.sql.error.SqlException;

/** DROP. */
final class Removal {
    private final Catalogs catalogs;
    private final Containers containers;
    private final FunctionDefinitions functions;

    Removal(Catalogs catalogs, Containers containers, FunctionDefinitions functions) {
        this.catalogs = catalogs;
        this.containers = containers;
        this.functions = functions;
    }

    void drop(Drop drop) {
        switch (drop.kind()) {
            case TABLE, VIEW -> dropEntry(drop);
            case DATABASE -> containers.dropDatabase(drop);
            case CATALOG -> containers.dropCatalog(drop);
            case FUNCTION -> functions.drop(drop);
        }
    }

    private void dropEntry(Drop drop) {
        ObjectPath path = catalogs.resolve(drop.name());
        Optional<CatalogEntry> found = drop.temporary() ? catalogs.findTemporary(path) : catalogs.findPermanent(path);
        Optional<CatalogEntry> hiding = catalogs.findTemporary(path);
        String kind = drop.kind().word();
        if (!drop.temporary() && hiding.isPresent()) {
            throw new SqlException(
                            "A temporary " + kind + " hides " + path + ".",
                            drop.name().position())
                    .hint("DROP TEMPORARY " + drop.kind() + " comes first.");
        }
        boolean fits = found.filter(entry -> entry instanceof CatalogTable == (drop.kind() == ObjectKind.TABLE))
                .isPresent();
        if (fits) {
            remove(drop, path);
        } else if (found.isPresent()) {
            ObjectKind other = drop.kind() == ObjectKind.TABLE ? ObjectKind.VIEW : ObjectKind.TABLE;
            throw new SqlException(
                            path + " is a " + other.word() + ".", drop.name().position())
                    .hint("DROP " + other + " removes it.");
        } else if (!drop.ifExists()) {
            throw catalogs.missingEntry((drop.temporary() ? "temporary " : "") + kind, drop.name());
        }
    }

    private void remove(Drop drop, ObjectPath path) {
        if (drop.temporary()) {
            catalogs.removeTemporary(path);
        } else {
            catalogs.remove(path, drop.name());
        }
    }
}
