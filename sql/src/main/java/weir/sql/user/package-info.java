/**
 * Functions of the user, between their classes and the queries that call them. {@link weir.sql.user.UserFunction} knows by reflection how a
 * function can be called; the planner asks it for types, and generated code calls the method that fits. Each task has a copy of its own
 * ({@link weir.sql.user.TaskFunction}), and what fails is told with the arguments ({@link weir.sql.user.FunctionFailure}).
 */
package weir.sql.user;
