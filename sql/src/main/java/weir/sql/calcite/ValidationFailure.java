package weir.sql.calcite;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.runtime.CalciteContextException;

/** What the validator found wrong, with what it knew by then about names. */
final class ValidationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CalciteContextException told;
    private final transient Map<String, Set<String>> columns;
    private final transient List<String> name;

    /**
     * @param columns the columns of the tables in sight, by what the query calls the tables
     * @param name the whole name that stands where it is wrong, or of what is in its place
     */
    ValidationFailure(CalciteContextException told, Map<String, Set<String>> columns, List<String> name) {
        super(told);
        this.told = told;
        this.columns = columns;
        this.name = name;
    }

    CalciteContextException told() {
        return told;
    }

    /** The message without its place. */
    String message() {
        return String.valueOf(
                told.getCause() == null ? told.getMessage() : told.getCause().getMessage());
    }

    /** What the query calls its tables. */
    Set<String> tables() {
        return columns.keySet();
    }

    /** The columns of a table; of all that are in sight where there is none of that name. */
    Set<String> columns(String table) {
        return columns.containsKey(table) ? columns.get(table) : columns();
    }

    Set<String> columns() {
        Set<String> all = new TreeSet<>();
        columns.values().forEach(all::addAll);
        return all;
    }

    List<String> name() {
        return name;
    }
}
