/**
 * Pieces of SQL. {@link weir.difference.query.Sql} is a piece that knows what is one step smaller, so that shrinking needs to know
 * nothing of SQL. {@link weir.difference.query.Grammar} makes expressions at random from the file {@code grammar.txt}, over the columns
 * of a {@link weir.difference.query.Scope}, as {@link weir.difference.query.Dice} fall.
 */
package weir.difference.query;
