/**
 * Functions of the user: one row in and a value out ({@link weir.table.functions.ScalarFunction}), one row in and rows out
 * ({@link weir.table.functions.TableFunction}), many rows in and a value out ({@link weir.table.functions.AggregateFunction}).
 *
 * <p>Their methods {@code eval} and {@code accumulate} are found by name, so that they can take any parameters; types are read off the
 * parameters, and hints say what those cannot.
 */
package weir.table.functions;
