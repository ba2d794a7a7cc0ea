/** What the borders of tables have in common: which changes go over them, as {@link weir.table.connector.ChangelogMode} says. */
package weir.table.connector;
