package weir.api.sink;

import java.io.IOException;
import weir.api.time.Watermark;

/** Writes the records of one subtask; all methods are called by one thread. */
public interface SinkWriter<InputT> extends AutoCloseable {
    void write(InputT element, Context context) throws IOException, InterruptedException;

    /**
     * Makes what was written so far visible, or ready to be committed. Called at every checkpoint, and with
     * {@code endOfInput} once after the last record of an input that ended by itself; never before a failure or a
     * cancellation, so that what is unfinished never looks complete.
     */
    void flush(boolean endOfInput) throws IOException, InterruptedException;

    default void writeWatermark(Watermark watermark) throws IOException, InterruptedException {}

    /** What is known of the record being written. */
    interface Context {
        /** The subtask's watermark in milliseconds, {@code Long.MIN_VALUE} before the first. */
        long currentWatermark();

        /** The record's timestamp in milliseconds, or null if it has none. */
        Long timestamp();
    }
}
