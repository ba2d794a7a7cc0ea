/**
 * Reading SQL.
 *
 * <p>{@link weir.sql.parser.Script} cuts a text into statements, {@link weir.sql.parser.SqlText} reads each into a
 * {@link weir.sql.ast.Statement}. What can't be read is explained by rules, from a stray quote to a misspelt keyword, instead
 * of listing the two hundred words that the grammar would have taken.
 */
package weir.sql.parser;
