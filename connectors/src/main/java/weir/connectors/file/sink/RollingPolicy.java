package weir.connectors.file.sink;

import java.io.IOException;
import java.io.Serializable;

/** Decides when a part file is finished and the next one begun. */
public interface RollingPolicy<IN, BucketID> extends Serializable {
    boolean shouldRollOnCheckpoint(PartFileInfo<BucketID> partFile) throws IOException;

    /** Asked before {@code element} is written. */
    boolean shouldRollOnEvent(PartFileInfo<BucketID> partFile, IN element) throws IOException;

    /** Asked at every bucket check; {@code currentTime} in milliseconds since the epoch. */
    boolean shouldRollOnProcessingTime(PartFileInfo<BucketID> partFile, long currentTime) throws IOException;
}
