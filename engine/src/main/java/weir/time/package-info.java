/**
 * Event time: how the watermarks of many inputs become one, and who holds it back.
 *
 * <p>Small, pure and single-threaded: nothing here knows operators, channels or threads.
 */
package weir.time;
