package weir.operators.window;

import weir.operators.context.Metrics;
import weir.spi.OperatorContext;
import weir.spi.OperatorMetrics;
import weir.spi.Receiver;

/** Where rows go that are too late for all their windows: to a side output, or away, counted. */
final class LateRows<T> {
    private final OperatorMetrics.Count dropped;
    private final Receiver<Object> sideOutput;
    private final boolean kept;

    /** {@code tag} is the id of a side output; null where late rows are dropped. */
    LateRows(OperatorContext context, String tag) {
        dropped = context.metrics().count(Metrics.LATE_RECORDS_DROPPED);
        kept = tag != null;
        sideOutput = kept ? context.sideOutput(tag) : null;
    }

    void accept(T row, long time) throws Exception {
        if (!kept) {
            dropped.add(1);
        } else if (sideOutput != null) {
            sideOutput.onRow(row, time);
        }
    }
}
