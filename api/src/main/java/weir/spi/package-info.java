/**
 * The contract between the engine and what it runs.
 *
 * <p>An {@link weir.spi.Operator} is single-threaded: one {@code Task} of the engine owns it and makes every call to it.
 * Rows are pushed through a chain of {@link weir.spi.Receiver}s, each operator being the receiver of the one before it,
 * so a whole chain is plain nested calls that the JIT can inline. Batches of columns take the same way through {@link
 * weir.spi.Receiver#onBatch}: an operator that works on columns overrides it, any other sees row after row.
 *
 * <p>Order is everything: rows, watermarks and idleness arrive in stream order, so a row is judged by exactly the
 * watermarks that were before it. An operator never blocks and never keeps what was refused downstream: the engine does.
 */
package weir.spi;
