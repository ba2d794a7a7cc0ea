package weir.sql.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import weir.base.Nearest;
import weir.sql.ast.Name;
import weir.sql.error.Position;
import weir.sql.error.SqlException;

/**
 * All that a session has names for. Names are case-sensitive; one that gives no catalog or database is looked up in the current
 * ones, and temporary tables hide permanent ones of their name.
 */
public final class Catalogs {
    public static final String DEFAULT_CATALOG = "default_catalog";
    public static final String DEFAULT_DATABASE = "default_database";

    private final Map<String, Catalog> catalogs = new TreeMap<>();
    private final Map<List<String>, CatalogEntry> temporary = new LinkedHashMap<>();
    private final Map<String, CatalogEntry> unnamed = new HashMap<>();
    private final UserFunctions functions = new UserFunctions(this);
    private String currentCatalog = DEFAULT_CATALOG;
    private String currentDatabase = DEFAULT_DATABASE;

    public Catalogs() {
        catalogs.put(DEFAULT_CATALOG, new Catalog(DEFAULT_CATALOG, DEFAULT_DATABASE, Map.of(), Optional.empty()));
    }

    /** The catalogs by name; may be changed. */
    public Map<String, Catalog> catalogs() {
        return catalogs;
    }

    /** The functions of the user. */
    public UserFunctions functions() {
        return functions;
    }

    public String currentCatalog() {
        return currentCatalog;
    }

    public String currentDatabase() {
        return currentDatabase;
    }

    /** Makes a catalog the current one, and its first database the current one. */
    public void use(Catalog catalog) {
        currentCatalog = catalog.name();
        currentDatabase = catalog.databases().keySet().stream().findFirst().orElse(DEFAULT_DATABASE);
    }

    /** Makes a database the current one. */
    public void use(Catalog catalog, Database database) {
        currentCatalog = catalog.name();
        currentDatabase = database.name();
    }

    /** The full name that a name of one to three parts means. */
    public ObjectPath resolve(Name name) {
        List<String> parts = name.parts();
        return switch (parts.size()) {
            case 1 -> new ObjectPath(currentCatalog, currentDatabase, parts.get(0));
            case 2 -> new ObjectPath(currentCatalog, parts.get(0), parts.get(1));
            case 3 -> new ObjectPath(parts.get(0), parts.get(1), parts.get(2));
            default ->
                throw new SqlException(
                        name + " has " + parts.size() + " parts; catalog, database and name are three.",
                        name.position());
        };
    }

    public Catalog catalog(Name name) {
        return catalog(name.last(), name);
    }

    /** The catalog of that name; errors point at {@code at}. */
    public Catalog catalog(String catalog, Name at) {
        Catalog found = catalogs.get(catalog);
        if (found == null) {
            throw missing("catalog", catalog, catalogs.keySet(), at);
        }
        return found;
    }

    /** The database that a name of one or two parts means. */
    public Database database(Name name) {
        int parts = name.parts().size();
        if (parts > 2) {
            throw new SqlException(name + " has " + parts + " parts; catalog and database are two.", name.position());
        }
        return database(parts == 2 ? name.parts().get(0) : currentCatalog, name.last(), name);
    }

    /** The database of that name; errors point at {@code at}. */
    public Database database(String catalog, String database, Name at) {
        Map<String, Database> databases = catalog(catalog, at).databases();
        Database found = databases.get(database);
        if (found == null) {
            throw missing("database", database, databases.keySet(), at);
        }
        return found;
    }

    /** What a full name stands for, temporary entries first. */
    public Optional<CatalogEntry> find(ObjectPath path) {
        CatalogEntry hidden = temporary.get(path.parts());
        return hidden != null ? Optional.of(hidden) : findPermanent(path);
    }

    /** What a name of one to three parts stands for, as queries look it up. */
    public Optional<CatalogEntry> find(List<String> parts) {
        CatalogEntry entry = unnamed.get(parts.get(parts.size() - 1));
        if (entry != null) {
            return Optional.of(entry);
        }
        return parts.size() > 3 ? Optional.empty() : find(resolve(new Name(parts, Position.START)));
    }

    /** A full name for a table of the program that nobody has named; no list shows it. */
    public ObjectPath unnamedPath() {
        return new ObjectPath(currentCatalog, currentDatabase, "UnnamedTable$" + unnamed.size());
    }

    /** Keeps a table of the program by a name that {@link #unnamedPath} gave. */
    public void putUnnamed(CatalogEntry entry) {
        unnamed.put(entry.path().name(), entry);
    }

    /** What a full name stands for, temporary entries left aside. */
    public Optional<CatalogEntry> findPermanent(ObjectPath path) {
        return Optional.ofNullable(catalogs.get(path.catalog()))
                .map(catalog -> catalog.databases().get(path.database()))
                .map(database -> database.entries().get(path.name()));
    }

    public Optional<CatalogEntry> findTemporary(ObjectPath path) {
        return Optional.ofNullable(temporary.get(path.parts()));
    }

    /** The table or view of a name, or an error that names the nearest one. */
    public CatalogEntry get(Name name) {
        return find(name.parts()).orElseThrow(() -> missingEntry("table or view", name));
    }

    /** That there is no such entry, with the nearest name. */
    public SqlException missingEntry(String what, Name name) {
        ObjectPath path = resolve(name);
        Database database = database(path.catalog(), path.database(), name);
        return missing(what, path.name(), names(path.catalog(), database), name);
    }

    /** The names of a database's tables and views, temporary ones too, in their order. */
    public List<String> names(String catalog, Database database) {
        Collection<String> names = new TreeSet<>(database.entries().keySet());
        temporary.keySet().stream()
                .filter(parts -> parts.get(0).equals(catalog) && parts.get(1).equals(database.name()))
                .forEach(parts -> names.add(parts.get(2)));
        return List.copyOf(names);
    }

    public void putTemporary(CatalogEntry entry) {
        temporary.put(entry.path().parts(), entry);
    }

    /** Adds or replaces a permanent table or view; errors point at {@code at}. */
    public void put(CatalogEntry entry, Name at) {
        database(entry.path().catalog(), entry.path().database(), at).put(entry);
    }

    public void removeTemporary(ObjectPath path) {
        temporary.remove(path.parts());
    }

    public void remove(ObjectPath path, Name at) {
        database(path.catalog(), path.database(), at).remove(path.name());
    }

    /** Removes a database with all that is in it. */
    public void removeDatabase(Catalog catalog, Database database) {
        temporary
                .keySet()
                .removeIf(parts ->
                        parts.get(0).equals(catalog.name()) && parts.get(1).equals(database.name()));
        catalog.databases().remove(database.name());
    }

    /** Whether a database has no entries and functions. */
    public boolean isEmpty(Database database) {
        return database.isEmpty();
    }

    private static SqlException missing(String what, String name, Collection<String> candidates, Name at) {
        return new SqlException("There is no " + what + " '" + name + "'.", at.position())
                .hint(Nearest.hint(name, candidates));
    }
}
