/**
 * The planner, behind a wall: no class of Calcite is seen outside this package and the parser.
 *
 * <p>A query comes in as parsed, and leaves as a {@link weir.sql.plan.Plan}. In between Calcite validates it against the tables of
 * the session and with Flink's types, removes sub-queries and simplifies; then {@link weir.sql.calcite.PlanConverter} recognises the
 * steps that Weir has operators for. Which columns are attributes of time is not a matter of types here, as it is in Flink, but of
 * where a column comes from ({@link weir.sql.calcite.Step}).
 */
package weir.sql.calcite;
