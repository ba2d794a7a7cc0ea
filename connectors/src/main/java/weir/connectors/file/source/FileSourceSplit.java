package weir.connectors.file.source;

import weir.api.source.SourceSplit;

/**
 * A file, or a range of the lines of one. A line belongs to the range in which its first byte lies.
 *
 * @param splitId unique within the source
 * @param path the file
 * @param offset where the range starts, in bytes
 * @param length how long it is, in bytes of the file as it is stored
 * @param position where reading goes on
 */
public record FileSourceSplit(String splitId, String path, long offset, long length, Position position)
        implements SourceSplit {
    /**
     * The place behind the last record that was read.
     *
     * @param byteOffset the start of a record, counted in bytes of the uncompressed file; {@link #UNREAD} before the
     *     first
     * @param recordsToSkip the records after it that were read already, for formats whose records have no byte offset
     */
    public record Position(long byteOffset, long recordsToSkip) {
        /** The byte offset of a split that nobody has read from yet. */
        public static final long UNREAD = -1;

        public static final Position START = new Position(UNREAD, 0);
    }

    public FileSourceSplit(String splitId, String path, long offset, long length) {
        this(splitId, path, offset, length, Position.START);
    }

    /** The same split with {@code position} as the place to go on from. */
    public FileSourceSplit at(Position position) {
        return new FileSourceSplit(splitId, path, offset, length, position);
    }

    /** The first byte behind the range. */
    public long end() {
        return offset + length;
    }
}
