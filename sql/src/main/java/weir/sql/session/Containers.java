package weir.sql.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import weir.sql.ast.Definition;
import weir.sql.ast.Name;
import weir.sql.ast.ObjectKind;
import weir.sql.ast.Option;
import weir.sql.catalog.Catalog;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.Database;
import weir.sql.error.SqlException;

/** Catalogs and databases: made, changed and removed. */
final class Containers {
    private static final String IN_MEMORY = "generic_in_memory";

    private final Catalogs catalogs;

    Containers(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    void execute(Definition definition) {
        if (definition instanceof Definition.CreateDatabase create) {
            createDatabase(create);
        } else if (definition instanceof Definition.CreateCatalog create) {
            createCatalog(create);
        } else if (definition instanceof Definition.AlterOptions alter) {
            Map<String, String> options = alter.kind() == ObjectKind.CATALOG
                    ? catalogs.catalog(alter.name()).options()
                    : catalogs.database(alter.name()).options();
            options.putAll(TableCreation.options(alter.set()));
            options.keySet().removeAll(alter.reset());
        } else if (definition instanceof Definition.CommentCatalog comment) {
            catalogs.catalog(comment.name()).comment(comment.comment());
        } else {
            throw new IllegalStateException("Nobody carries out " + definition);
        }
    }

    private void createDatabase(Definition.CreateDatabase create) {
        Catalog catalog = catalogOf(create.name());
        String name = create.name().last();
        if (!catalog.databases().containsKey(name)) {
            Database database = new Database(name, create.comment(), TableCreation.options(create.options()));
            catalog.databases().put(name, database);
        } else if (!create.ifNotExists()) {
            throw taken("database", create.name());
        }
    }

    private Catalog catalogOf(Name database) {
        return database.parts().size() > 1
                ? catalogs.catalog(database.parts().get(0), database)
                : catalogs.catalog(catalogs.currentCatalog(), database);
    }

    private void createCatalog(Definition.CreateCatalog create) {
        String name = create.name().last();
        if (catalogs.catalogs().containsKey(name)) {
            if (!create.ifNotExists()) {
                throw taken("catalog", create.name());
            }
            return;
        }
        Map<String, String> options = TableCreation.options(create.options());
        checkType(create.name(), create.options());
        String database = options.getOrDefault("default-database", "default");
        catalogs.catalogs().put(name, new Catalog(name, database, options, create.comment()));
    }

    private static void checkType(Name name, List<Option> options) {
        Optional<Option> type =
                options.stream().filter(option -> option.key().equals("type")).findFirst();
        if (type.isEmpty()) {
            throw new SqlException("The catalog needs a type.", name.position())
                    .hint("Write WITH ('type' = '" + IN_MEMORY + "').");
        }
        if (!type.get().value().equals(IN_MEMORY)) {
            throw new SqlException(
                            "There are no catalogs of type '" + type.get().value() + "'.",
                            type.get().position())
                    .hint("There is '" + IN_MEMORY + "'.");
        }
    }

    private static SqlException taken(String what, Name name) {
        return new SqlException("There is a " + what + " '" + name.last() + "' already.", name.position())
                .hint("CREATE " + what.toUpperCase(Locale.ROOT) + " IF NOT EXISTS keeps it.");
    }

    void dropDatabase(Definition.Drop drop) {
        Catalog catalog = catalogOf(drop.name());
        if (drop.ifExists() && !catalog.databases().containsKey(drop.name().last())) {
            return;
        }
        Database database = catalogs.database(drop.name());
        if (catalog.name().equals(catalogs.currentCatalog()) && database.name().equals(catalogs.currentDatabase())) {
            throw new SqlException(
                            "The database '" + database.name() + "' is the current one.",
                            drop.name().position())
                    .hint("USE another one first.");
        }
        if (!drop.cascade() && !catalogs.isEmpty(database)) {
            throw new SqlException(
                            "The database '" + database.name() + "' is not empty.",
                            drop.name().position())
                    .hint("DROP DATABASE … CASCADE removes it with all that is in it.");
        }
        catalogs.removeDatabase(catalog, database);
    }

    void dropCatalog(Definition.Drop drop) {
        if (drop.ifExists() && !catalogs.catalogs().containsKey(drop.name().last())) {
            return;
        }
        Catalog catalog = catalogs.catalog(drop.name());
        if (catalog.name().equals(catalogs.currentCatalog())) {
            throw new SqlException(
                            "The catalog '" + catalog.name() + "' is the current one.",
                            drop.name().position())
                    .hint("USE CATALOG another one first.");
        }
        catalogs.catalogs().remove(catalog.name());
    }
}
