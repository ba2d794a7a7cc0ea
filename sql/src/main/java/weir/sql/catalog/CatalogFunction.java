package weir.sql.catalog;

import java.util.List;
import java.util.Optional;
import weir.table.functions.UserDefinedFunction;

/**
 * A function of the user: a class, and the jars that it is in.
 *
 * @param name as it was written
 * @param instance the function itself, where a program has given it; else it is made of the class when it is called
 */
public record CatalogFunction(
        String name, String className, String language, List<String> jars, Optional<UserDefinedFunction> instance) {
    public CatalogFunction {
        jars = List.copyOf(jars);
    }

    /** A function of a class that is found when it is called. */
    public CatalogFunction(String name, String className, String language, List<String> jars) {
        this(name, className, language, jars, Optional.empty());
    }

    /** A function that a program has given. */
    public static CatalogFunction of(String name, UserDefinedFunction function) {
        return new CatalogFunction(name, function.getClass().getName(), "JAVA", List.of(), Optional.of(function));
    }
}
