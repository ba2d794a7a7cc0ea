/**
 * Java source for the expressions of a query, compiled while the job starts.
 *
 * <p>A {@link weir.sql.codegen.ClassText} collects one class. {@link weir.sql.codegen.Expressions} adds the code for an
 * expression, which leaves its value in a variable of the primitive type that fits and whether it is NULL in another. Names and
 * layout are chosen for people: EXPLAIN CODE shows the text as it is. What takes more than a line is a method of {@code
 * weir.sql.kernel} or of the function library.
 */
package weir.sql.codegen;
