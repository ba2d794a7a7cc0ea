/**
 * Writes files that only ever appear whole.
 *
 * <p>{@link weir.connectors.file.sink.FileSink} spreads records over buckets, which are directories, and cuts each
 * bucket's records into part files by size and age. {@link weir.connectors.file.sink.OutputFileSink} writes one file of
 * a given name. Both write under a hidden name and rename when all bytes are safe, so a reader of the directory, {@link
 * weir.connectors.file.source.FileSource} among them, never takes half a file for a whole one.
 *
 * <p>Names, defaults and the questions put to a rolling policy are those of Flink's file sink.
 */
package weir.connectors.file.sink;
