package weir.table;

import java.util.Collection;
import java.util.Map;
import weir.sql.ast.Name;
import weir.sql.catalog.CatalogFunction;
import weir.sql.catalog.Catalogs;
import weir.sql.catalog.Database;
import weir.sql.catalog.ObjectPath;
import weir.sql.error.SqlException;
import weir.sql.user.UserFunction;
import weir.table.functions.UserDefinedFunction;

/** Gives names to functions that a program has, and takes them away. */
final class NamedFunctions {
    private final Workspace workspace;

    NamedFunctions(Workspace workspace) {
        this.workspace = workspace;
    }

    private Catalogs catalogs() {
        return workspace.catalogs();
    }

    void createSystem(String name, Class<? extends UserDefinedFunction> type) {
        createSystem(name, instance(type));
    }

    void createSystem(String name, UserDefinedFunction function) {
        add(catalogs().functions().system(), name, name, function, false);
    }

    void createTemporary(String path, Class<? extends UserDefinedFunction> type) {
        createTemporary(path, instance(type));
    }

    void createTemporary(String path, UserDefinedFunction function) {
        ObjectPath full = catalogs().resolve(workspace.name(path));
        add(catalogs().functions().temporary(), full, full.name(), function, false);
    }

    void create(String path, Class<? extends UserDefinedFunction> type, boolean ignoreIfExists) {
        Name name = workspace.name(path);
        add(database(name).functions(), catalogs().resolve(name).name(), name.last(), instance(type), ignoreIfExists);
    }

    private Database database(Name function) {
        ObjectPath path = catalogs().resolve(function);
        return catalogs().database(path.catalog(), path.database(), function);
    }

    /** Adds a function whose class can be called, as far as that can be told without arguments. */
    private static <K> void add(
            Map<K, CatalogFunction> functions, K key, String name, UserDefinedFunction function, boolean keepOld) {
        if (new UserFunction(name, function).signatures().isEmpty()) {
            throw new IllegalStateException("A function without signatures was read.");
        }
        if (functions.putIfAbsent(key, CatalogFunction.of(name, function)) != null && !keepOld) {
            throw new SqlException("There is a function '" + name + "' already.").hint("Drop it first.");
        }
    }

    static UserDefinedFunction instance(Class<? extends UserDefinedFunction> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SqlException("The class " + type.getName()
                            + " cannot be made: it needs to be public, with a public constructor without parameters.")
                    .because(e);
        }
    }

    /** What queries call a function that has no name. */
    String inline(UserDefinedFunction function) {
        return Name.quoted(catalogs()
                .functions()
                .unnamed(CatalogFunction.of(function.getClass().getSimpleName(), function)));
    }

    boolean drop(String path, boolean temporary, boolean system) {
        if (system) {
            return catalogs().functions().system().remove(path) != null;
        }
        Name name = workspace.name(path);
        return temporary
                ? catalogs().functions().temporary().remove(catalogs().resolve(name)) != null
                : database(name).functions().remove(name.last()) != null;
    }

    Collection<String> names() {
        Name here = workspace.name(Name.quoted(catalogs().currentDatabase()));
        return catalogs()
                .functions()
                .names(catalogs().currentCatalog(), catalogs().database(here));
    }
}
