/**
 * Requests to the outside that a stream does not wait for.
 *
 * <p>An {@link weir.api.async.AsyncFunction} starts one request per record and completes its
 * {@link weir.api.async.ResultFuture} when the answer is there, from whatever thread. The operator keeps a bounded
 * number of requests open, gives up those that take too long, and emits the answers in the order of the records or as
 * they come, never past a watermark. An {@link weir.api.async.AsyncRetryStrategy} sends a request again when an answer
 * deserves it; the timeout counts from the first attempt. The names are those of Flink's async I/O.
 */
package weir.api.async;
