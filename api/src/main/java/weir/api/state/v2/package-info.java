/**
 * Keyed state with the asynchronous methods of Flink 2 ({@code org.apache.flink.api.common.state.v2}).
 *
 * <p>Weir keeps state in memory, where an access takes less time than a future: every future here is complete when it is
 * handed out, and what is chained to it runs at once, in the order of the program. So a function written for
 * asynchronous state gives the same results as with it, and the state is the same as under the descriptors of
 * {@link weir.api.state}, name by name.
 */
package weir.api.state.v2;
