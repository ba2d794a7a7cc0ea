/**
 * A session of SQL: statements come in, and change what names mean, give rows, or start jobs.
 *
 * <p>{@link weir.sql.session.SqlSession} carries out all that is not work: definitions, settings, SHOW and DESCRIBE. Queries, INSERTs and
 * EXPLAIN go to a {@link weir.sql.session.QueryRunner}, which plans them with the names and settings of the
 * {@link weir.sql.session.SessionWorld}.
 */
package weir.sql.session;
