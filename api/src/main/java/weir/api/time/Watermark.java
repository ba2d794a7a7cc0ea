package weir.api.time;

import java.io.Serializable;

/** Says that no record with a timestamp at or below {@link #getTimestamp()} is expected any more. */
public record Watermark(long timestamp) implements Serializable {
    /** What a source emits at its end: time has run out. */
    public static final Watermark MAX_WATERMARK = new Watermark(Long.MAX_VALUE);

    /** Milliseconds since the epoch. */
    public long getTimestamp() {
        return timestamp;
    }
}
