/**
 * Operators without state or time of their own: one call of a user function for each row.
 *
 * <p>They are templates for {@link weir.spi.Specialized}, so that the JIT sees one function in each copy and inlines it.
 */
package weir.operators.basic;
