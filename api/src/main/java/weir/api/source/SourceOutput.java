package weir.api.source;

import weir.api.time.WatermarkOutput;

/** Takes the records of one split, and the split's own watermarks where the data carries them. */
public interface SourceOutput<T> extends WatermarkOutput {
    /** Emits a record that carries no timestamp of its own. */
    void collect(T record);

    /** Emits a record with its timestamp in milliseconds since the epoch. */
    void collect(T record, long timestamp);
}
