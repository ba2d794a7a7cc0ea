package weir.operators.source;

import java.io.IOException;
import weir.api.source.SourceFunction;
import weir.api.time.Watermark;
import weir.api.time.WatermarkStrategy;
import weir.base.Platform;
import weir.base.Threads;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.operators.basic.FunctionLife;
import weir.operators.context.Metrics;
import weir.spi.Mailbox;
import weir.spi.OperatorContext;
import weir.spi.Progress;
import weir.spi.Receiver;
import weir.spi.SourceOperator;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.time.WatermarkMerge;

/** Runs a source function, which may block as it likes, on a thread of its own and takes over what it emits. */
public final class SourceFunctionOperator<T> extends SourceOperator<T> {
    /** How long a cancelled function may take before its thread is left behind. */
    private static final long JOIN_MILLIS = 500;

    private static final Object IDLE = new Object();
    private static final Object END = new Object();
    private static final Object CUT = new Object();

    /** A failure of the function, on its way to the task. */
    private record Failed(Throwable cause) {}

    private final SourceFunction<T> function;
    private final FunctionLife life;
    private final TimedReaderOutput<T> output;
    private final Handover handover;
    private Threads.Handle thread;
    private volatile boolean closed;
    private final Object lock = new Object();
    private volatile FunctionCut stateAtCut;
    private boolean atCut;
    private boolean ended;

    public SourceFunctionOperator(OperatorContext context, Receiver<T> out, SourceFunction<T> function) {
        super(context, out);
        this.function = function;
        this.life = new FunctionLife(function, context);
        StrategyContext made = new StrategyContext(
                Metrics.group(context),
                context.platform().clock(),
                context.platform().clock());
        this.output = new TimedReaderOutput<>(out, WatermarkStrategy.noWatermarks(), made, false);
        this.handover = new Handover(
                context.platform().threads(),
                () -> closed,
                () -> context.mailbox().execute(() -> {}));
    }

    @Override
    public void open() throws Exception {
        life.open();
        context.metrics().register(Metrics.RECORDS_OUT, output::count);
        context.metrics().register(Metrics.CURRENT_WATERMARK, output::watermark);
        thread = context.platform().threads().start("weir-source-" + context.name(), this::runFunction);
    }

    @Override
    public Progress produce(int maxRows) throws Exception {
        if (ended) {
            return Progress.DONE;
        }
        for (int taken = 0; taken < maxRows; taken++) {
            Object element = handover.peek();
            if (element == null) {
                return taken > 0 ? Progress.WORKED : Progress.IDLE;
            }
            long time = handover.peekTime();
            handover.take();
            if (element == END) {
                ended = true;
                out.onWatermark(WatermarkMerge.END);
                return Progress.DONE;
            }
            if (element == CUT) {
                atCut = true;
                return Progress.WORKED;
            }
            emit(element, time);
        }
        return Progress.WORKED;
    }

    /**
     * Waits for the function's lock on a thread of its own: the function may hold it for as long as it likes, and while it
     * does, the task has to go on taking its elements.
     */
    @Override
    public boolean prepareCut(long checkpointId) {
        stateAtCut =
                new FunctionCut(life, checkpointId, context.platform().clock().currentTimeMillis());
        context.platform().threads().start("weir-cut-" + context.name(), () -> {
            synchronized (lock) {
                stateAtCut.take();
                handover.put(CUT, 0);
            }
        });
        return false;
    }

    @Override
    public boolean isAtCut() {
        return atCut;
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        if (atCut) {
            atCut = false;
            stateAtCut.copyTo(target);
        } else {
            life.snapshot(target);
        }
    }

    @Override
    public void checkpointComplete(long checkpointId) {
        tell(() -> life.checkpointComplete(checkpointId));
    }

    @Override
    public void checkpointAborted(long checkpointId) {
        tell(() -> life.checkpointAborted(checkpointId));
    }

    /** Tells the function something while it stands still, which for the same reason must not wait in the task. */
    private void tell(Mailbox.Action news) {
        if (life.listens()) {
            context.platform().threads().start("weir-news-" + context.name(), () -> {
                synchronized (lock) {
                    try {
                        news.run();
                    } catch (Exception e) {
                        handover.put(new Failed(e), 0);
                    }
                }
            });
        }
    }

    @Override
    public void restore(StateInput source) throws IOException {
        life.restore(source);
    }

    @Override
    public void release() throws Exception {
        closed = true;
        if (thread != null && !ended) {
            function.cancel();
            thread.interrupt();
            if (!thread.join(JOIN_MILLIS)) {
                throw new WeirException(
                        "Source '" + context.name() + "' did not stop when it was cancelled; it stands at "
                                + thread.stackTrace()[0] + ". Let run() return soon after cancel() was called.");
            }
        }
        life.close();
    }

    @SuppressWarnings("unchecked")
    private void emit(Object element, long time) throws Exception {
        if (element == IDLE) {
            output.markIdle();
        } else if (element instanceof Watermark watermark) {
            output.emitWatermark(watermark);
        } else if (element instanceof Failed failed) {
            throw context.failure(failed.cause, null);
        } else {
            try {
                output.collect((T) element, time);
            } catch (Exception e) {
                throw SourceFailure.unwrap(e);
            }
        }
    }

    private void put(Object element, long time) {
        synchronized (lock) {
            handover.put(element, time);
        }
    }

    private void runFunction() {
        try {
            function.run(new Context());
            put(END, 0);
        } catch (Throwable e) {
            if (!closed) {
                put(new Failed(e), 0);
            }
        }
    }

    /** What the function emits into; called by its thread. */
    private final class Context implements SourceFunction.SourceContext<T> {
        @Override
        public void collect(T element) {
            put(element, Batch.NO_TIME);
        }

        @Override
        public void collectWithTimestamp(T element, long timestamp) {
            put(element, timestamp);
        }

        @Override
        public void emitWatermark(Watermark mark) {
            put(mark, 0);
        }

        @Override
        public void markAsTemporarilyIdle() {
            put(IDLE, 0);
        }

        @Override
        public Object getCheckpointLock() {
            return lock;
        }

        @Override
        public void close() {
            put(new Watermark(WatermarkMerge.END), 0);
        }

        @Override
        public Platform platform() {
            return context.platform();
        }
    }
}
