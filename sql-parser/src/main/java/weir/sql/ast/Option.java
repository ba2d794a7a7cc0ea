package weir.sql.ast;

import weir.sql.error.Position;

/** A key with its value, as in WITH ('key' = 'value'). */
public record Option(String key, String value, Position position) {}
