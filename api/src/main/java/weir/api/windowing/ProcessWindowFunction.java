package weir.api.windowing;

import java.io.Serializable;
import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.process.AbstractRichFunction;
import weir.api.state.KeyedStateStore;

/** Sees all records of one key and window at once, with the window's times, its state and side outputs. */
public abstract class ProcessWindowFunction<IN, OUT, KEY, W extends Window> extends AbstractRichFunction {
    private static final long serialVersionUID = 1L;

    /** Called when the window fires; {@code elements} is one value after an incremental reduce or aggregate. */
    public abstract void process(KEY key, Context context, Iterable<IN> elements, Collector<OUT> out) throws Exception;

    /** Called when the window goes away: clears what this function kept in {@link Context#windowState}. */
    public void clear(Context context) throws Exception {}

    /** The window that fires and what belongs to it. */
    public abstract class Context implements Serializable {
        private static final long serialVersionUID = 1L;

        public abstract W window();

        /** Milliseconds since the epoch. */
        public abstract long currentProcessingTime();

        /** Milliseconds since the epoch; {@code Long.MIN_VALUE} before the first watermark. */
        public abstract long currentWatermark();

        /** State of this key and window, kept between firings; not available where windows merge. */
        public abstract KeyedStateStore windowState();

        /** State of this key, shared by all its windows. */
        public abstract KeyedStateStore globalState();

        /** Emits {@code value} to a side output, with the timestamp of the window. */
        public abstract <X> void output(OutputTag<X> outputTag, X value);
    }
}
