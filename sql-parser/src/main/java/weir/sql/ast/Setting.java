package weir.sql.ast;

import java.util.List;
import java.util.Optional;
import weir.sql.error.Position;

/** Statements that change the session. */
public sealed interface Setting extends Statement {
    /** SET 'key' = 'value'. */
    record Set(Option option) implements Setting {}

    /** SET alone: shows what is set. */
    record ShowSettings() implements Setting {}

    /** RESET, of one key or of all. */
    record Reset(Optional<String> key, Position position) implements Setting {}

    /** USE CATALOG. */
    record UseCatalog(Name catalog) implements Setting {}

    /** USE a database. */
    record UseDatabase(Name database) implements Setting {}

    /** USE MODULES. */
    record UseModules(List<Name> modules) implements Setting {}

    /** LOAD MODULE or UNLOAD MODULE. */
    record LoadModule(boolean load, Name module, List<Option> options) implements Setting {}

    /** ADD JAR or REMOVE JAR. */
    record Jar(boolean add, String path, Position position) implements Setting {}

    /** BEGIN STATEMENT SET: gathers the INSERTs that follow. */
    record BeginStatementSet() implements Setting {}

    /** END: runs the INSERTs gathered since BEGIN STATEMENT SET as one job. */
    record EndStatementSet() implements Setting {}
}
