/**
 * What a session has names for: catalogs, databases, tables, views and functions, all in memory.
 *
 * <p>{@link weir.sql.catalog.Catalogs} looks names up. Entries are resolved: every column has its type. Expressions and queries stay
 * text with a place, and are read again by whoever plans with them; so nothing here depends on the planner.
 */
package weir.sql.catalog;
