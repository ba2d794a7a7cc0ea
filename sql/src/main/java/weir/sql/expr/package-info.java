/**
 * Expressions over the columns of a row, typed and free of the planner's classes.
 *
 * <p>The planner makes them, the code generator turns them into Java. NULL is a value like any other here; which calls
 * answer NULL with NULL is the code generator's business.
 */
package weir.sql.expr;
