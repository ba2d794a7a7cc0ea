package weir.sql.ast;

import org.apache.calcite.sql.SqlNode;
import weir.sql.error.Position;

/**
 * SELECT, WITH, VALUES or what combines them.
 *
 * <p>Validating a tree changes it. Whoever plans a query twice, as a view's, parses its text again.
 *
 * @param node the tree of the grammar; only the planner looks into it
 * @param text the text as it was written
 * @param position where the text begins
 */
public record Query(SqlNode node, String text, Position position) implements Work {}
