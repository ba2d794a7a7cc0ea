package weir.sql.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Functions of the user: those of databases, temporary ones, and temporary ones of the system, which belong to no database. */
public final class UserFunctions {
    private final Catalogs catalogs;
    private final Map<String, CatalogFunction> system = new TreeMap<>();
    private final Map<ObjectPath, CatalogFunction> temporary = new LinkedHashMap<>();

    UserFunctions(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** Temporary functions of the system by name; may be changed. */
    public Map<String, CatalogFunction> system() {
        return system;
    }

    /** Temporary functions of databases; may be changed. */
    public Map<ObjectPath, CatalogFunction> temporary() {
        return temporary;
    }

    /** The function that a full name, or a plain one of the system, stands for. */
    public Optional<CatalogFunction> find(ObjectPath path) {
        CatalogFunction found = system.getOrDefault(path.name(), temporary.get(path));
        return found != null ? Optional.of(found) : permanent(path);
    }

    private Optional<CatalogFunction> permanent(ObjectPath path) {
        return Optional.ofNullable(catalogs.catalogs().get(path.catalog()))
                .map(catalog -> catalog.databases().get(path.database()))
                .map(database -> database.functions().get(path.name()));
    }

    /** The names of all that can be called in a database without a prefix. */
    public Collection<String> names(String catalog, Database database) {
        Collection<String> names = new TreeSet<>(system.keySet());
        temporary.keySet().stream()
                .filter(path ->
                        path.catalog().equals(catalog) && path.database().equals(database.name()))
                .forEach(path -> names.add(path.name()));
        names.addAll(database.functions().keySet());
        return names;
    }
}
