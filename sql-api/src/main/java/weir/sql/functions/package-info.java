/**
 * The functions of SQL, and how to add one.
 *
 * <p>A function is a public static method with an annotation: {@link weir.sql.functions.SqlFunction} says its signature, what
 * it does and shows it. The reference page {@code docs/functions.md}, {@code weir functions}, completion and a test come from
 * that. Functions stand in classes by {@link weir.sql.functions.Topic}, in the packages below this one; the index of names
 * and the reference page are written by {@code FunctionReference} in the tests, which fail when they are out of date.
 *
 * <p>Who compiles queries asks the {@link weir.sql.functions.FunctionRegistry} for a name, gives the {@link
 * weir.sql.functions.FunctionDefinition} the arguments' types, and gets a {@link weir.sql.functions.Binding}: the types to
 * convert the arguments to, the type of the result, the Java method, and where each of its parameters comes from ({@link
 * weir.sql.functions.CallPart}). Names, rules and results are Flink's, whatever their charm; each differs only where a
 * comment says so.
 */
package weir.sql.functions;
