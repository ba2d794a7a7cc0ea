/**
 * Statements of SQL as data, as they were written.
 *
 * <p>A {@link weir.sql.ast.Statement} is a {@link weir.sql.ast.Definition} of what catalogs hold, {@link weir.sql.ast.Work} that becomes a
 * job, an {@link weir.sql.ast.Inspection} that gives rows about what is there, or a {@link weir.sql.ast.Setting} of the session. All are
 * records. The trees of queries and expressions are the grammar's own, and only the planner looks into them.
 */
package weir.sql.ast;
