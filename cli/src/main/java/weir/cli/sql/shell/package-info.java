/**
 * The shell: what makes a session of SQL pleasant for somebody who types.
 *
 * <p>{@link weir.cli.sql.shell.Shell} reads statements with JLine and hands them to the conversation that scripts use too. What begins
 * with a dot is for the shell itself.
 */
package weir.cli.sql.shell;
