package weir.sql.ast;

import java.util.List;
import java.util.Optional;

/** Statements that make, change or remove what catalogs hold. */
public sealed interface Definition extends Statement {
    /** CREATE TABLE, also LIKE another one or AS the result of a query. */
    record CreateTable(
            Creation how,
            Name name,
            SchemaDefinition schema,
            TableProperties properties,
            Optional<Like> like,
            Optional<Query> query)
            implements Definition {}

    /** A name that CREATE VIEW gives to a column of its query. */
    record ViewColumn(String name, Optional<String> comment) {}

    /** CREATE VIEW. */
    record CreateView(Creation how, Name name, List<ViewColumn> columns, Optional<String> comment, Query query)
            implements Definition {}

    /** CREATE DATABASE. */
    record CreateDatabase(Name name, boolean ifNotExists, Optional<String> comment, List<Option> options)
            implements Definition {}

    /** CREATE CATALOG. */
    record CreateCatalog(Name name, boolean ifNotExists, Optional<String> comment, List<Option> options)
            implements Definition {}

    /** CREATE FUNCTION for a class of the user, or ALTER FUNCTION, which gives it another class. */
    record CreateFunction(Creation how, boolean system, Name name, FunctionClass implementation)
            implements Definition {}

    /** ALTER FUNCTION. */
    record AlterFunction(Name name, boolean temporary, boolean ifExists, FunctionClass implementation)
            implements Definition {}

    /**
     * The class behind a function.
     *
     * @param language JAVA, SCALA or PYTHON; JAVA if none was given
     * @param jars the jars after USING JAR
     */
    record FunctionClass(String className, String language, List<String> jars) {}

    /** ALTER TABLE. */
    record AlterTable(Name name, boolean ifExists, TableChange change) implements Definition {}

    /** ALTER VIEW … RENAME TO. */
    record RenameView(Name name, boolean ifExists, Name newName) implements Definition {}

    /** ALTER VIEW … AS. */
    record AlterView(Name name, Query query) implements Definition {}

    /** ALTER DATABASE or CATALOG: sets some of its options and forgets others. */
    record AlterOptions(ObjectKind kind, Name name, List<Option> set, List<String> reset) implements Definition {}

    /** ALTER CATALOG … COMMENT. */
    record CommentCatalog(Name name, String comment) implements Definition {}

    /**
     * DROP of anything.
     *
     * @param system whether a temporary function belongs to no database
     * @param cascade whether a database goes with all that is in it
     */
    record Drop(ObjectKind kind, Name name, boolean temporary, boolean system, boolean ifExists, boolean cascade)
            implements Definition {}
}
