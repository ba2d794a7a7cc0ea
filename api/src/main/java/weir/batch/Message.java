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
    record Barrier(long checkpointId, long triggeredAtMillis, Purpose purpose) implements Message {
        /** The cut of a checkpoint. */
        public Barrier(long checkpointId, long triggeredAtMillis) {
            this(checkpointId, triggeredAtMillis, Purpose.CHECKPOINT);
        }

        /** What a cut is made for. */
        public enum Purpose {
            /** So that the job can go on from here after a failure. */
            CHECKPOINT,
            /** So that somebody can start a job from here; all inputs meet at the cut. */
            SAVEPOINT,
            /** As a savepoint, and nothing is processed behind the cut: the job ends once it is complete. */
            STOP,
            /** As a stop, after the end of time: windows and timers have fired, and operators have finished. */
            DRAIN;

            /** Whether inputs wait for each other even where a checkpoint may count records more than once. */
            public boolean isSavepoint() {
                return this != CHECKPOINT;
            }

            /** Whether the job ends with it. */
            public boolean isLast() {
                return this == STOP || this == DRAIN;
            }
        }
    }

    /** Nothing follows. */
    record End() implements Message {
        public static final End INSTANCE = new End();
    }
}
