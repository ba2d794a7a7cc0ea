/**
 * For tests of streaming programs, the user's and Weir's own.
 *
 * <p>{@link weir.testing.JobDriver} runs a whole job in the calling thread on a clock that stands still until it is told to
 * move: rows and watermarks go in, results come out, nothing sleeps. {@link weir.testing.OperatorKit} feeds one operator a
 * script of rows, watermarks and times, and is cruel by default: the same script is run row by row, in batches cut anywhere, and
 * with a snapshot and restore between any two steps, and must give the same transcript each time.
 */
package weir.testing;
