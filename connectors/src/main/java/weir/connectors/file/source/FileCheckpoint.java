package weir.connectors.file.source;

import java.util.Collection;
import java.util.Set;

/**
 * What the enumerator of a file source remembers.
 *
 * @param remaining the splits that no reader has been given
 * @param seen the paths of the files found so far; empty where the directory is not watched
 */
public record FileCheckpoint(Collection<FileSourceSplit> remaining, Set<String> seen) {}
