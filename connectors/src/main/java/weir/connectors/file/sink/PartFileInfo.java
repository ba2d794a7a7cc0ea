package weir.connectors.file.sink;

/** What a {@link RollingPolicy} may know of the file being written. */
public interface PartFileInfo<BucketID> {
    BucketID getBucketId();

    /** When the file was begun, in milliseconds since the epoch. */
    long getCreationTime();

    /** The bytes written so far. */
    long getSize();

    /** When the file was last written to, in milliseconds since the epoch. */
    long getLastUpdateTime();
}
