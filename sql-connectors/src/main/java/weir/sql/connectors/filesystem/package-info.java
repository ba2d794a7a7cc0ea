/**
 * Tables that are files in a directory, with the options of Flink's connector {@code filesystem}.
 *
 * <p>Reading is the {@link weir.connectors.file.source.FileSource} of the DataStream API with batches as its records: {@link
 * weir.sql.connectors.filesystem.LineBatches} cuts the lines of a split into batches of up to 1,024 rows, and its place in a
 * checkpoint is the byte behind the last of them. Columns that are not in the file, such as the keys of its partition, are added as
 * constants by {@link weir.sql.connectors.filesystem.FileColumns}.
 *
 * <p>Writing is the {@link weir.connectors.file.sink.FileSink}: part files stay hidden until the checkpoint that knows them is
 * complete, at the latest until a bounded job ends.
 */
package weir.sql.connectors.filesystem;
