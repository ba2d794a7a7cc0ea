package weir.sql.ast;

/** How CREATE meets what already exists. */
public record Creation(boolean temporary, boolean orReplace, boolean ifNotExists) {}
