/**
 * The grammar: what JavaCC has generated, and what its productions call.
 *
 * <p>The sources of the generated classes are Calcite's template and the files in {@code src/main/codegen}, which add the statements
 * of Flink. Only {@link weir.sql.parser} drives them.
 */
package weir.sql.grammar;
