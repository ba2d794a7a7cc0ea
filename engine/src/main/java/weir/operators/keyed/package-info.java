/**
 * Operators of keyed streams: each row finds the state and the timers of its key.
 *
 * <p>The key is looked up once per row; whatever the function then asks of its states are array accesses.
 */
package weir.operators.keyed;
