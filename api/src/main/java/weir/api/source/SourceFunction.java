package weir.api.source;

import weir.api.Delivery;
import weir.api.functions.Function;
import weir.api.process.CheckpointedFunction;
import weir.api.process.ListCheckpointed;
import weir.api.time.Watermark;
import weir.base.Platform;

/**
 * A source that is a loop of its own: the engine gives it a thread, so it may block. It runs with parallelism 1 unless
 * it is a {@link ParallelSourceFunction}. For new sources Flink recommends {@link Source}; this older shape stays the
 * easiest way to read something that blocks.
 */
public interface SourceFunction<T> extends Function {
    /** Emits records until the input ends or {@link #cancel} was called; returning ends the source. */
    void run(SourceContext<T> ctx) throws Exception;

    /** Makes {@link #run} return soon; called by another thread, which then interrupts the source's. */
    void cancel();

    /** What the source promises if a job fails: exactly-once where it keeps its position in checkpoints. */
    default Delivery delivery() {
        boolean checkpointed = this instanceof CheckpointedFunction || this instanceof ListCheckpointed<?>;
        return checkpointed ? Delivery.EXACTLY_ONCE : Delivery.NO_GUARANTEE;
    }

    /** Takes what a source function emits. */
    interface SourceContext<T> {
        /** Emits a record without a timestamp; blocks while the job cannot take it. */
        void collect(T element);

        /** Emits a record with its timestamp in milliseconds since the epoch. */
        void collectWithTimestamp(T element, long timestamp);

        void emitWatermark(Watermark mark);

        /** Says that nothing will come for a while, so that this source holds no watermark back. */
        void markAsTemporarilyIdle();

        /** Held while a checkpoint is taken: a function changes its state and emits under this lock. */
        Object getCheckpointLock();

        void close();

        /** The clock, disk and network the job runs on. */
        Platform platform();
    }
}
