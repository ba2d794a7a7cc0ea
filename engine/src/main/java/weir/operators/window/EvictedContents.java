package weir.operators.window;

import java.util.ArrayList;
import java.util.List;
import weir.api.metrics.MetricGroup;
import weir.api.state.ListState;
import weir.api.state.State;
import weir.api.tuple.Tuple2;
import weir.api.windowing.Evictor;
import weir.api.windowing.TimestampedValue;
import weir.api.windowing.Window;
import weir.batch.Batch;

/** All rows with their times, of which an evictor removes some before or after each firing, for good. */
final class EvictedContents<T, E, W extends Window> extends WindowContents<T, E, W> {
    /** Makes of the rows what the window function sees. */
    interface Summary<T, E> {
        Iterable<E> of(List<T> rows) throws Exception;
    }

    private final ListState<Tuple2<T, Long>> state;
    private final Evictor<T, W> evictor;
    private final Evictor.EvictorContext context;
    private final Summary<T, E> summary;
    private List<TimestampedValue<T>> taken;

    EvictedContents(
            ListState<Tuple2<T, Long>> state,
            Evictor<T, W> evictor,
            Evictor.EvictorContext context,
            Summary<T, E> summary) {
        this.state = state;
        this.evictor = evictor;
        this.context = context;
        this.summary = summary;
    }

    @Override
    void add(T row, long time) throws Exception {
        state.add(Tuple2.of(row, time));
    }

    @Override
    Iterable<E> take(W window) throws Exception {
        taken = new ArrayList<>();
        for (Tuple2<T, Long> entry : state.get()) {
            taken.add(
                    entry.f1 == Batch.NO_TIME
                            ? new TimestampedValue<>(entry.f0)
                            : new TimestampedValue<>(entry.f0, entry.f1));
        }
        if (taken.isEmpty()) {
            return null;
        }
        evictor.evictBefore(taken, taken.size(), window, context);
        List<T> rows = new ArrayList<>(taken.size());
        taken.forEach(value -> rows.add(value.getValue()));
        return summary.of(rows);
    }

    @Override
    void returned(W window) throws Exception {
        evictor.evictAfter(taken, taken.size(), window, context);
        List<Tuple2<T, Long>> left = new ArrayList<>(taken.size());
        for (TimestampedValue<T> value : taken) {
            left.add(Tuple2.of(value.getValue(), value.hasTimestamp() ? value.getTimestamp() : Batch.NO_TIME));
        }
        state.update(left);
        taken = null;
    }

    @Override
    State state() {
        return state;
    }

    /** Tells an evictor the time. */
    record Times(WindowScope<?> scope, MetricGroup metrics) implements Evictor.EvictorContext {
        @Override
        public long getCurrentProcessingTime() {
            return scope.currentProcessingTime();
        }

        @Override
        public MetricGroup getMetricGroup() {
            return metrics;
        }

        @Override
        public long getCurrentWatermark() {
            return scope.currentWatermark();
        }
    }
}
