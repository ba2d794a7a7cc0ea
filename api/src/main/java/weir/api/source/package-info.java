/**
 * How records come in.
 *
 * <p>A {@link weir.api.source.Source} has two halves. Its {@link weir.api.source.SplitEnumerator}, one for the whole
 * job, finds the {@link weir.api.source.SourceSplit splits} of the input: files, byte ranges, partitions. Its {@link
 * weir.api.source.SourceReader readers}, one for each subtask, ask for splits and turn them into records. A reader is
 * called by a worker that runs other tasks too, so it never blocks: it emits what is at hand and otherwise completes a
 * future when there is more. Each split writes into an output of its own, which keeps the split's own watermark.
 *
 * <p>A {@link weir.api.source.SourceFunction} is the older shape: one loop that may block, on a thread that the engine
 * gives it.
 *
 * <p>Names and contracts are those of Flink's source API (FLIP-27) and of its {@code SourceFunction}.
 */
package weir.api.source;
