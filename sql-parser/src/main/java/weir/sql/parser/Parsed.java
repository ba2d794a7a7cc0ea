package weir.sql.parser;

import weir.sql.ast.Statement;

/** A statement with the text that it was read from. */
public record Parsed(Statement statement, Part part) {}
