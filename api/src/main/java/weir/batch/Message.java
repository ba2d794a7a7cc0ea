package weir.batch;

/**
 * What travels through a channel: rows, or a signal about them. Signals keep their place among the rows, so their order
 * is the stream's order.
 */
public sealed interface Message permits Batch, Message.Watermark, Message.Idle, Message.Barrier, Message.End {
    /** No row with a time up to and including {@code timestamp} milliseconds is expected after this. */
    record Watermark(long timestamp) implements Message {}

    /** The sender has nothing to say for now and must not hold back time; its next message ends that. */
    record Idle() implements Message {
        public static final Idle INSTANCE = new Idle();
    }

    /** Cuts the stream in rows before and after checkpoint {@code checkpointId}. */
    record Barrier(long checkpointId, long triggeredAtMillis) implements Message {}

    /** Nothing follows. */
    record End() implements Message {
        public static final End INSTANCE = new End();
    }
}
