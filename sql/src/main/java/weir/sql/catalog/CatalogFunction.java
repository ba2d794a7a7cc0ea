package weir.sql.catalog;

import java.util.List;

/** A function of the user: a class, and the jars that it is in. */
public record CatalogFunction(String name, String className, String language, List<String> jars) {
    public CatalogFunction {
        jars = List.copyOf(jars);
    }
}
