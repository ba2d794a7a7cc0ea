/**
 * Plain functions: one method each, so that a lambda will do.
 *
 * <p>They are {@link weir.api.functions.Function}s and so serialisable; each parallel task works on a copy of its own.
 * A function that needs state, timers or something to open and close has a rich twin in {@link weir.api.process}.
 * The names are those of {@code org.apache.flink.api.common.functions}.
 */
package weir.api.functions;
