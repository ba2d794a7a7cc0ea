/**
 * Reads files.
 *
 * <p>{@link weir.connectors.file.source.FileSource} is what a job uses. Its enumerator lists the input and cuts large
 * files into {@link weir.connectors.file.source.FileSourceSplit}s; its readers open one split at a time and let a {@link
 * weir.connectors.file.source.StreamFormat} turn bytes into records. A {@link
 * weir.connectors.file.source.LineFormat} only has to parse single lines: finding them, byte ranges, compression,
 * encodings and going on behind a checkpoint are done for it.
 *
 * <p>A line belongs to the split in which its first byte lies. So a reader that starts inside a file first skips to the
 * end of the line before, and reads past its own end to finish its last line; whatever the size of the splits, every
 * line is read exactly once.
 */
package weir.connectors.file.source;
