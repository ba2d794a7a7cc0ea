package weir.sql.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tables, views and functions by name. */
public final class Database {
    private final String name;
    private final Optional<String> comment;
    private final Map<String, String> options;
    private final Map<String, CatalogEntry> entries = new TreeMap<>();
    private final Map<String, CatalogFunction> functions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** An empty database. */
    public Database(String name, Optional<String> comment, Map<String, String> options) {
        this.name = name;
        this.comment = comment;
        this.options = new TreeMap<>(options);
    }

    public String name() {
        return name;
    }

    public Optional<String> comment() {
        return comment;
    }

    /** What WITH says about the database; may be changed. */
    public Map<String, String> options() {
        return options;
    }

    /** The permanent tables and views, by name. */
    public Map<String, CatalogEntry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** The permanent functions, by name; may be changed. */
    public Map<String, CatalogFunction> functions() {
        return functions;
    }

    void put(CatalogEntry entry) {
        entries.put(entry.path().name(), entry);
    }

    void remove(String entry) {
        entries.remove(entry);
    }

    boolean isEmpty() {
        return entries.isEmpty() && functions.isEmpty();
    }
}
