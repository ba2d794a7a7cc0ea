/**
 * Requests to the outside that a stream does not wait for.
 *
 * <p>{@link weir.operators.async.AsyncOperator} makes a {@link weir.operators.async.Request} of each row and starts it at
 * once, or when there is room: the {@link weir.operators.async.Ledger} knows all requests that are still here, and how many
 * may be open at a time. While there are that many the operator is not ready, so its task feeds it nothing. An answer comes
 * through an {@link weir.operators.async.Attempt}, from any thread, and enters by the mailbox. {@link
 * weir.operators.async.Departures} decide when it may leave: in the order of the rows, or as it comes but never past a
 * watermark. A snapshot holds the rows of all requests that have not left; after a restore they are made again.
 */
package weir.operators.async;
