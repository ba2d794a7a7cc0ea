package weir.sql.ast;

import weir.sql.error.Position;

/** {@code WATERMARK FOR column AS expression}; the column may be a field of a row, with dots. */
public record WatermarkDefinition(Name column, Expression expression, Position position) {}
