package weir.operators.window;

import java.io.IOException;
import java.util.Collection;
import weir.api.Collector;
import weir.api.config.ExecutionConfig;
import weir.api.functions.KeySelector;
import weir.api.state.MapStateDescriptor;
import weir.api.windowing.MergingWindowAssigner;
import weir.api.windowing.TriggerResult;
import weir.api.windowing.Window;
import weir.api.windowing.WindowAssigner;
import weir.operators.basic.FunctionLife;
import weir.operators.context.Metrics;
import weir.operators.keyed.OwnedKeys;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.state.KeyedState;

/**
 * Windows of every kind: any assigner, trigger and evictor, allowed lateness, merging. Each key's windows have their
 * contents and their trigger's state in namespaces of the {@link KeyedState}, and timers for the trigger and for the
 * moment when the window goes away. The semantics, row by row, are those of Flink's operator of this name.
 */
final class WindowOperator<T, K, E, R, W extends Window> extends OneInputOperator<T, R>
        implements Collector<R>, WindowTimers.Listener<W> {
    private final KeySelector<T, K> keySelector;
    private final WindowAssigner<? super T, W> assigner;
    private final long allowedLateness;
    private final boolean eventTime;
    private final KeyedState state;
    private final FunctionLife life;
    private final WindowContents<T, E, W> contents;
    private final WindowBody<K, E, R, W> body;
    private final WindowScope<W> scope;
    private final WindowTimers<W> timers;
    private final TriggerScope<T, W> trigger;
    private final LateRows<T> lateRows;
    /** Null where windows don't merge. */
    private final ActiveWindows<T, W> activeWindows;

    private final WindowAssigner.WindowAssignerContext assignerContext = new WindowAssigner.WindowAssignerContext() {
        @Override
        public long getCurrentProcessingTime() {
            return scope.currentProcessingTime();
        }
    };

    WindowOperator(
            OperatorContext context,
            Receiver<R> out,
            WindowSettings<T, K, W> settings,
            ContentsFactory<T, E, W> contentsFactory,
            WindowBody<K, E, R, W> body) {
        super(context, out);
        this.keySelector = settings.keySelector();
        this.assigner = settings.assigner();
        this.allowedLateness = settings.allowedLatenessMillis();
        this.eventTime = settings.isEventTime();
        this.state = KeyedState.of(context, assigner.getWindowSerializer(new ExecutionConfig()));
        this.scope = new WindowScope<>(context, state, settings.isMerging());
        this.contents = contentsFactory.create(context, state, scope);
        this.body = body;
        this.life = new FunctionLife(body.function(), context, state);
        this.timers = new WindowTimers<>(state, context.processingTimers(), this);
        this.trigger = new TriggerScope<>(settings.effectiveTrigger(), scope, timers, state, Metrics.group(context));
        this.lateRows = new LateRows<>(context, settings.lateTag());
        this.activeWindows = settings.isMerging() ? activeWindows() : null;
    }

    @SuppressWarnings("unchecked") // the class of windows shows with the first
    private ActiveWindows<T, W> activeWindows() {
        var descriptor =
                new MapStateDescriptor<>("merging-window-set", (Class<W>) Window.class, (Class<W>) Window.class);
        return new ActiveWindows<>((MergingWindowAssigner<? super T, W>) assigner, state.getMapState(descriptor));
    }

    @Override
    public void open() throws Exception {
        life.open();
        body.enter(scope);
    }

    @Override
    public void checkpointComplete(long checkpointId) throws Exception {
        life.checkpointComplete(checkpointId);
    }

    @Override
    public void checkpointAborted(long checkpointId) throws Exception {
        life.checkpointAborted(checkpointId);
    }

    @Override
    public void release() throws Exception {
        life.close();
    }

    @Override
    public void onRow(T row, long time) throws Exception {
        try {
            state.select(keySelector.getKey(row));
            boolean taken = false;
            for (W window : assigner.assignWindows(row, time, assignerContext)) {
                taken |= activeWindows == null ? add(row, time, window, window) : addMerging(row, time, window);
            }
            if (!taken && eventTime && plusLateness(time) <= scope.currentWatermark()) {
                lateRows.accept(row, time);
            }
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    private boolean addMerging(T row, long time, W window) throws Exception {
        W home = activeWindows.add(window, this::merge);
        if (isLate(home)) {
            activeWindows.retire(home);
            return false;
        }
        return add(row, time, home, activeWindows.contentsOf(home));
    }

    private boolean add(T row, long time, W window, W place) throws Exception {
        if (isLate(window)) {
            return false;
        }
        state.selectNamespace(place);
        contents.add(row, time);
        scope.show(window);
        act(trigger.onElement(row, time, window), window, place);
        registerCleanUp(window);
        return true;
    }

    private void merge(W result, Collection<W> merged, W place, Collection<W> mergedPlaces) throws Exception {
        checkNotDone(result);
        trigger.onMerge(result, merged);
        for (W window : merged) {
            if (!window.equals(result)) {
                trigger.clear(window);
                deleteCleanUp(window);
            }
        }
        state.selectNamespace(place);
        state.mergeIntoCurrentNamespace(contents.state(), mergedPlaces);
    }

    private void checkNotDone(W merged) {
        long now = eventTime ? scope.currentWatermark() : scope.currentProcessingTime();
        long end = eventTime ? plusLateness(merged.maxTimestamp()) : merged.maxTimestamp();
        if (end <= now) {
            throw new IllegalStateException("The windows of '" + context.name() + "' merged into " + merged
                    + ", which ended before the current time, " + now
                    + ": an assigner must not make windows shorter by merging them.");
        }
    }

    private void act(TriggerResult result, W window, W place) throws Exception {
        if (result.isFire()) {
            state.selectNamespace(place);
            fire(window, place);
        }
        if (result.isPurge()) {
            clearContents(place);
        }
    }

    @SuppressWarnings("unchecked") // the key selector made the key
    private void fire(W window, W place) throws Exception {
        Iterable<E> elements = contents.take(window);
        if (elements != null) {
            body.apply((K) state.currentKey(), window, elements, this);
            state.selectNamespace(place);
            contents.returned(window);
        }
    }

    private void clearContents(W place) {
        state.selectNamespace(place);
        contents.state().clear();
    }

    @Override
    public void onEventTime(long time, W window) throws Exception {
        W place = placeOf(window);
        if (place != null) {
            onTimer(trigger::onEventTime, time, window, place);
            cleanUpIf(eventTime && time == cleanUpTime(window), window, place);
        }
    }

    @Override
    public void onProcessingTime(long time, W window) throws Exception {
        W place = placeOf(window);
        if (place != null) {
            onTimer(trigger::onProcessingTime, time, window, place);
            cleanUpIf(!eventTime && time == cleanUpTime(window), window, place);
        }
    }

    /** One of the trigger's two methods for timers. */
    private interface TimerCall<W> {
        TriggerResult call(long time, W window) throws Exception;
    }

    private void onTimer(TimerCall<W> call, long time, W window, W place) throws Exception {
        scope.show(window);
        try {
            act(call.call(time, window), window, place);
        } catch (Exception e) {
            throw context.failure(e, window + " of key " + state.currentKey());
        }
    }

    /** Where a window's contents lie; null if it was merged away and only a timer is left of it. */
    private W placeOf(W window) throws Exception {
        return activeWindows == null ? window : activeWindows.contentsOf(window);
    }

    private void cleanUpIf(boolean due, W window, W place) throws Exception {
        if (due) {
            clearContents(place);
            trigger.clear(window);
            body.clear();
            if (activeWindows != null) {
                activeWindows.retire(window);
            }
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        timers.onWatermark(scope.time().advance(watermark));
        out.onWatermark(watermark);
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        life.snapshot(target);
        state.snapshot(target);
        timers.snapshot(target, scope.time());
    }

    @Override
    public void restore(StateInput source) throws IOException {
        OwnedKeys owned = new OwnedKeys(context.slice());
        life.restore(source);
        state.restore(source, owned);
        timers.restore(source, scope.time(), owned);
    }

    @Override
    public void collect(R record) {
        try {
            out.onRow(record, scope.window().maxTimestamp());
        } catch (Exception e) {
            throw context.failure(e, record);
        }
    }

    @Override
    public void close() {}

    private boolean isLate(W window) {
        return eventTime && cleanUpTime(window) <= scope.currentWatermark();
    }

    private void registerCleanUp(W window) {
        long time = cleanUpTime(window);
        if (time == Long.MAX_VALUE) {
            return;
        }
        if (eventTime) {
            timers.registerEventTime(time, window);
        } else {
            timers.registerProcessingTime(time, window);
        }
    }

    private void deleteCleanUp(W window) {
        if (eventTime) {
            timers.deleteEventTime(cleanUpTime(window), window);
        } else {
            timers.deleteProcessingTime(cleanUpTime(window), window);
        }
    }

    /** When a window goes away; the end of time for windows that never do. */
    private long cleanUpTime(W window) {
        return eventTime ? plusLateness(window.maxTimestamp()) : window.maxTimestamp();
    }

    private long plusLateness(long time) {
        long sum = time + allowedLateness;
        return sum < time ? Long.MAX_VALUE : sum;
    }

    /** Makes the contents of windows once there is a state to keep them in. */
    interface ContentsFactory<T, E, W extends Window> {
        WindowContents<T, E, W> create(OperatorContext context, KeyedState state, WindowScope<W> scope);
    }
}
