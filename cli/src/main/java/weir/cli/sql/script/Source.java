package weir.cli.sql.script;

/**
 * A text of statements.
 *
 * @param name what errors call it; empty for a single line that the user sees anyway
 */
public record Source(String name, String script) {}
