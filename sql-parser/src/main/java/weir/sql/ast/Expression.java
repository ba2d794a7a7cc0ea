package weir.sql.ast;

import org.apache.calcite.sql.SqlNode;
import weir.sql.error.Position;

/**
 * An expression over a row, such as that of a computed column or a watermark.
 *
 * @param node the tree of the grammar; only the planner looks into it
 * @param text the text as it was written
 * @param position where the text begins
 */
public record Expression(SqlNode node, String text, Position position) {}
