/**
 * What a query does, step by step: the plan that operators are made from. The planner's own classes end above this package.
 */
package weir.sql.plan;
