/**
 * Where values change hands between queries and the user's programs: streams that become tables and back, arguments and results of
 * functions, rows that are looked at.
 *
 * <p>{@link weir.sql.values.TypeReading} says which type of SQL a class of Java has; {@link weir.sql.values.Bridge} takes values of it
 * over.
 */
package weir.sql.values;
