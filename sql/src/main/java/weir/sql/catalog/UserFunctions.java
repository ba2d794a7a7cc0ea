package weir.sql.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Functions of the user, whose names may be written in any case: those of databases, temporary ones, and temporary ones of the system, which belong to no database. */
public final class UserFunctions {
    private static final Comparator<ObjectPath> BY_NAME = Comparator.comparing(ObjectPath::catalog)
            .thenComparing(ObjectPath::database)
            .thenComparing(ObjectPath::name, String.CASE_INSENSITIVE_ORDER);

    private static final String UNNAMED = "UnnamedFunction$";

    private final Catalogs catalogs;
    private final Map<String, CatalogFunction> system = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<ObjectPath, CatalogFunction> temporary = new TreeMap<>(BY_NAME);

    UserFunctions(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** Temporary functions of the system by name; may be changed. */
    public Map<String, CatalogFunction> system() {
        return system;
    }

    /** The name for a function of the program that nobody has named, always the same; no list shows it. */
    public String unnamed(CatalogFunction function) {
        for (Map.Entry<String, CatalogFunction> known : system.entrySet()) {
            if (isUnnamed(known.getKey()) && known.getValue().equals(function)) {
                return known.getKey();
            }
        }
        String name = UNNAMED
                + system.keySet().stream().filter(UserFunctions::isUnnamed).count();
        system.put(name, function);
        return name;
    }

    private static boolean isUnnamed(String name) {
        return name.startsWith(UNNAMED);
    }

    /** Temporary functions of databases; may be changed. */
    public Map<ObjectPath, CatalogFunction> temporary() {
        return temporary;
    }

    /** The function that a full name, or a plain one of the system, stands for. */
    public Optional<CatalogFunction> find(ObjectPath path) {
        return Optional.ofNullable(system.get(path.name())).or(() -> findIn(path));
    }

    /** The function of a database that a full name stands for, temporary ones first. */
    public Optional<CatalogFunction> findIn(ObjectPath path) {
        return Optional.ofNullable(temporary.get(path)).or(() -> permanent(path));
    }

    private Optional<CatalogFunction> permanent(ObjectPath path) {
        return Optional.ofNullable(catalogs.catalogs().get(path.catalog()))
                .map(catalog -> catalog.databases().get(path.database()))
                .map(database -> database.functions().get(path.name()));
    }

    /** The names of all that can be called in a database without a prefix. */
    public Collection<String> names(String catalog, Database database) {
        Collection<String> names = new TreeSet<>(system.keySet());
        names.removeIf(UserFunctions::isUnnamed);
        temporary.keySet().stream()
                .filter(path ->
                        path.catalog().equals(catalog) && path.database().equals(database.name()))
                .forEach(path -> names.add(path.name()));
        names.addAll(database.functions().keySet());
        return names;
    }
}
