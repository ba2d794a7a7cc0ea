package weir.sql.lookup;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import weir.api.source.Source;
import weir.api.source.SourceSplit;
import weir.api.time.WatermarkStrategy;
import weir.batch.Batch;
import weir.operators.source.SourceReaderOperator;
import weir.spi.OperatorContext;
import weir.spi.Progress;
import weir.spi.Receiver;

/** Reads all that a bounded source has, in the thread that calls. */
public final class WholeRead {
    private static final int TURN_ROWS = 1_024;

    private WholeRead() {}

    /** Takes a batch. */
    @FunctionalInterface
    public interface Taker {
        void take(Batch batch) throws Exception;
    }

    /**
     * Gives the batches of {@code source} to {@code taker}.
     *
     * @param task the context of the task that wants them
     * @param cancelled asked now and then; true ends the reading by a {@link CancellationException}
     */
    public static <S extends SourceSplit> void read(
            Source<Batch, S, ?> source, OperatorContext task, Taker taker, BooleanSupplier cancelled) throws Exception {
        LoaderContext context = new LoaderContext(task);
        SourceReaderOperator<Batch, S> reader = new SourceReaderOperator<>(
                context, new Batches(taker), source, WatermarkStrategy.<Batch>noWatermarks());
        try {
            reader.open();
            for (Progress progress = Progress.WORKED; progress != Progress.DONE; ) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("Nobody looks up the table any more.");
                }
                context.work();
                progress = reader.produce(TURN_ROWS);
                if (progress == Progress.IDLE) {
                    context.rest();
                }
            }
        } finally {
            reader.release();
            context.close();
        }
    }

    private static final class Batches extends Receiver<Batch> {
        private final Taker taker;

        Batches(Taker taker) {
            this.taker = taker;
        }

        @Override
        public void onRow(Batch batch, long time) throws Exception {
            taker.take(batch);
        }

        @Override
        public void onWatermark(long watermark) {}

        @Override
        public void onIdle(boolean idle) {}
    }
}
