/**
 * A session of SQL that is talked to: statements in, results out, failures told.
 *
 * <p>A {@link weir.cli.sql.script.Conversation} runs whole texts, stops at the first failure, and can be cancelled from another thread.
 */
package weir.cli.sql.script;
