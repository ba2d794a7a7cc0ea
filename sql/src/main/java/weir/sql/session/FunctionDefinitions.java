package weir.sql.session;

import weir.base.Nearest;
import weir.sql.ast.Definition;
import weir.sql.ast.Name;
import weir.sql.catalog.CatalogFunction;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.Database;
import weir.sql.catalog.ObjectPath;
import weir.sql.error.SqlException;

/** CREATE, ALTER and DROP FUNCTION for classes of the user. */
final class FunctionDefinitions {
    private final Catalogs catalogs;

    FunctionDefinitions(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** Carries a definition of a function out; false for others. */
    boolean execute(Definition definition) {
        if (definition instanceof Definition.CreateFunction create) {
            create(create);
            return true;
        }
        if (definition instanceof Definition.AlterFunction alter) {
            alter(alter);
            return true;
        }
        return false;
    }

    private void create(Definition.CreateFunction create) {
        CatalogFunction function = function(create.name(), create.implementation());
        ObjectPath path = catalogs.resolve(create.name());
        boolean added;
        if (create.system()) {
            added = catalogs.functions().system().putIfAbsent(path.name(), function) == null;
        } else if (create.how().temporary()) {
            added = catalogs.functions().temporary().putIfAbsent(path, function) == null;
        } else {
            added = database(create.name()).functions().putIfAbsent(path.name(), function) == null;
        }
        if (!added && !create.how().ifNotExists()) {
            throw new SqlException(
                            "There is a function '" + path.name() + "' already.",
                            create.name().position())
                    .hint("CREATE FUNCTION IF NOT EXISTS keeps it; DROP FUNCTION removes it.");
        }
    }

    private static CatalogFunction function(Name name, Definition.FunctionClass implementation) {
        if (!implementation.language().equals("JAVA")) {
            throw new SqlException(
                            "Functions are Java classes; LANGUAGE " + implementation.language() + " can't be run.",
                            name.position())
                    .hint("A class that another language compiled for the JVM is LANGUAGE JAVA, too.");
        }
        return new CatalogFunction(
                name.last(), implementation.className(), implementation.language(), implementation.jars());
    }

    private void alter(Definition.AlterFunction alter) {
        CatalogFunction function = function(alter.name(), alter.implementation());
        CatalogFunction before = alter.temporary()
                ? catalogs.functions().temporary().replace(catalogs.resolve(alter.name()), function)
                : database(alter.name()).functions().replace(alter.name().last(), function);
        if (before == null && !alter.ifExists()) {
            throw missing(alter.name());
        }
    }

    void drop(Definition.Drop drop) {
        ObjectPath path = catalogs.resolve(drop.name());
        CatalogFunction removed;
        if (drop.system()) {
            removed = catalogs.functions().system().remove(path.name());
        } else if (drop.temporary()) {
            removed = catalogs.functions().temporary().remove(path);
        } else {
            removed = database(drop.name()).functions().remove(path.name());
        }
        if (removed == null && !drop.ifExists()) {
            throw missing(drop.name());
        }
    }

    private Database database(Name function) {
        ObjectPath path = catalogs.resolve(function);
        return catalogs.database(path.catalog(), path.database(), function);
    }

    private SqlException missing(Name name) {
        ObjectPath path = catalogs.resolve(name);
        return new SqlException("There is no function '" + name.last() + "' of yours of this kind.", name.position())
                .hint(Nearest.hint(name.last(), catalogs.functions().names(path.catalog(), database(name))));
    }
}
