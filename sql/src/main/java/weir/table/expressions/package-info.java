/**
 * Expressions of SQL as objects of Java, for the methods of {@code Table}.
 *
 * <p>An {@link weir.table.expressions.Expression} is a {@link weir.table.expressions.Term}, and a term is text of SQL in which some
 * names are still open: a {@link weir.table.expressions.Scope} closes them when a query is made, for only there it is known what the window
 * {@code w} is. Names come out in back-ticks and values as {@link weir.table.expressions.Literals}, so nothing that a program passes can be
 * mistaken for SQL. What can be done to an expression lies in interfaces by subject, such as {@link weir.table.expressions.Texts} and
 * {@link weir.table.expressions.Numbers}, whose methods have Flink's names; the type of their results is left to who combines them.
 */
package weir.table.expressions;
