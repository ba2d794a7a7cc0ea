/**
 * Runs what a session asks: queries, whose rows come back, and INSERTs, which become jobs.
 *
 * <p>{@link weir.sql.execution.Runner} brings together what the packages below know one by one: the catalog says what names mean,
 * the planner what to do, the runtime how, and the connectors where rows come from and go to.
 */
package weir.sql.execution;
