package weir.connectors.file.sink;

/**
 * A part file as far as it counts: its first {@code length} bytes, which are safe on the disk under the hidden path and are to
 * appear under the final one. Kept in checkpoints, for files to be committed and for those still being written.
 */
public record FileSinkCommittable(String hiddenPath, String path, long length) {
    @Override
    public String toString() {
        return "the file " + path;
    }
}
