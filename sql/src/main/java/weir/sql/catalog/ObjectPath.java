package weir.sql.catalog;

import java.util.List;
import java.util.Objects;
import weir.sql.ast.Name;

/** The full name of a table, view or function. */
public record ObjectPath(String catalog, String database, String name) {
    public ObjectPath {
        Objects.requireNonNull(catalog, "catalog");
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(name, "name");
    }

    public List<String> parts() {
        return List.of(catalog, database, name);
    }

    /** As SQL writes it, each part in back-ticks. */
    @Override
    public String toString() {
        return Name.quoted(catalog) + "." + Name.quoted(database) + "." + Name.quoted(name);
    }
}
