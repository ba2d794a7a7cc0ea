/**
 * Writes files that only ever appear whole.
 *
 * <p>{@link weir.connectors.file.sink.FileSink} spreads records over buckets, which are directories, and cuts each
 * bucket's records into part files by size and age. {@link weir.connectors.file.sink.OutputFileSink} writes one file of
 * a given name. Both write under a hidden name, which {@link weir.connectors.file.sink.FileCommitter} changes into the final one
 * once the checkpoint that knows the file is complete. So a reader of the directory, {@link
 * weir.connectors.file.source.FileSource} among them, never takes half a file for a whole one, and never sees a record that a
 * failure could bring a second time.
 *
 * <p>Names, defaults and the questions put to a rolling policy are those of Flink's file sink.
 */
package weir.connectors.file.sink;
