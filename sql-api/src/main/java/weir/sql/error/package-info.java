/**
 * How SQL says no: what is wrong, where in the text, and what to write instead.
 *
 * <p>Every part of SQL, from the grammar to a connector, throws {@link weir.sql.error.SqlException} for what a person can put right.
 * Whoever talks to the person shows it by {@link weir.sql.error.SqlErrorText}.
 */
package weir.sql.error;
