package weir.sql.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Databases by name, kept in memory. */
public final class Catalog {
    private final String name;
    private final Map<String, String> options;
    private final Map<String, Database> databases = new TreeMap<>();
    private Optional<String> comment;

    /** A catalog with one database in it. */
    public Catalog(String name, String defaultDatabase, Map<String, String> options, Optional<String> comment) {
        this.name = name;
        this.options = new TreeMap<>(options);
        this.comment = comment;
        databases.put(defaultDatabase, new Database(defaultDatabase, Optional.empty(), Map.of()));
    }

    public String name() {
        return name;
    }

    /** What WITH says about the catalog; may be changed. */
    public Map<String, String> options() {
        return options;
    }

    public Optional<String> comment() {
        return comment;
    }

    public void comment(String text) {
        comment = Optional.of(text);
    }

    /** The databases by name; may be changed. */
    public Map<String, Database> databases() {
        return databases;
    }
}
