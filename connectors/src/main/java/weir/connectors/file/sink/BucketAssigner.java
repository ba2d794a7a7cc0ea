package weir.connectors.file.sink;

import java.io.Serializable;
import weir.serializers.SimpleVersionedSerializer;

/** Decides in which directory, called a bucket, a record is stored. */
public interface BucketAssigner<IN, BucketID> extends Serializable {
    /** The bucket of {@code element}; its {@code toString()} is a path below the sink's, empty for the sink's own. */
    BucketID getBucketId(IN element, Context context);

    SimpleVersionedSerializer<BucketID> getSerializer();

    /** What is known of the record. */
    interface Context {
        /** Milliseconds since the epoch. */
        long currentProcessingTime();

        /** In milliseconds, {@code Long.MIN_VALUE} before the first. */
        long currentWatermark();

        /** The record's timestamp in milliseconds, or null if it has none. */
        Long timestamp();
    }
}
