/**
 * Bounded queues between tasks.
 *
 * <p>A {@link weir.channel.Channel} has one producer and one consumer. It says no when it is full; whoever offers keeps what
 * was refused and stops working, and that is all there is to backpressure inside a process. Nothing is serialised or copied:
 * a batch is handed over and belongs to the consumer from then on.
 */
package weir.channel;
