package weir.sql.ast;

import java.util.List;
import java.util.Optional;

/** Statements that show what is there, as rows. */
public sealed interface Inspection extends Statement {
    /** What SHOW can list. */
    enum Subject {
        CATALOGS,
        DATABASES,
        TABLES,
        VIEWS,
        FUNCTIONS,
        USER_FUNCTIONS,
        COLUMNS,
        PARTITIONS,
        MODULES,
        FULL_MODULES,
        JARS,
        CURRENT_CATALOG,
        CURRENT_DATABASE
    }

    /**
     * A filter on names.
     *
     * @param pattern with % for any text and _ for any character
     * @param anyCase whether it was ILIKE
     */
    record Pattern(String pattern, boolean anyCase, boolean negated) {}

    /** SHOW of many, in a catalog, database or table where one was given. */
    record Show(Subject subject, Optional<Name> in, Optional<Pattern> like) implements Inspection {}

    /** SHOW CREATE of a table, view or catalog. */
    record ShowCreate(ObjectKind kind, Name name) implements Inspection {}

    /** DESCRIBE. */
    record Describe(ObjectKind kind, Name name, boolean extended) implements Inspection {}

    /** ANALYZE TABLE … COMPUTE STATISTICS. */
    record Analyze(List<Name> tables, boolean allColumns, List<Name> columns) implements Inspection {}
}
