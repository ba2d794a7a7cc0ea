/**
 * {@code weir sql}: what the command line says about it.
 *
 * <p>Scripts go through a {@code Conversation}; a person at a terminal gets the shell. Nothing here is loaded for other commands.
 */
package weir.cli.sql;
