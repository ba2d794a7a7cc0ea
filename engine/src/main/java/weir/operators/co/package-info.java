/**
 * Operators on two connected streams whose functions share one object.
 *
 * <p>The two streams keep their types; what connects them is the function's fields and, where both are keyed, the state
 * and the timers of the key: {@link weir.operators.co.ConnectedKeys} says how to find it in a record of either side. Time
 * is the minimum of both sides, which the engine sees to.
 *
 * <p>They are templates for {@link weir.spi.Specialized}, as all operators that call a function for every row.
 */
package weir.operators.co;
