/**
 * Files as sources and sinks.
 *
 * <p>{@code weir.connectors.file.source} reads files, directories, globs and watched directories; {@code
 * weir.connectors.file.sink} writes rolling part files that only ever appear whole. Both name files with {@link
 * weir.connectors.file.Path} and reach them through {@link weir.base.Disk}, so that a simulation can take the disk away
 * at any moment. What stands <em>in</em> a file is the business of a format: see {@code weir.formats}.
 */
package weir.connectors.file;
