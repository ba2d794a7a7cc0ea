package weir.operators.keyed;

import weir.api.functions.KeySelector;
import weir.api.functions.ReduceFunction;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.state.KeyIndex;
import weir.state.KeyedState;
import weir.types.TypeInformation;
import weir.types.Types;

/**
 * Combines each row with those of its key before it and emits the result; in batch mode only the last one of each key, at
 * the end of the input. A template for {@link weir.spi.Specialized}.
 */
final class ReduceOperator<K, T> extends KeyedFunctionOperator<T, T> implements KeyedState.KeyVisitor {
    private static final String STATE = "reduced";

    private final ReduceFunction<T> function;
    private final KeySelector<T, K> keySelector;
    private final WaitingRows<T> waiting;
    private final boolean onlyLast;
    private ValueState<T> reduced;

    ReduceOperator(
            OperatorContext context, Receiver<T> out, ReduceFunction<T> function, KeySelector<T, K> keySelector) {
        super(context, out, function, KeyedState.of(context));
        this.function = function;
        this.keySelector = keySelector;
        this.waiting = new WaitingRows<>(state);
        this.onlyLast = context.settings().batchMode();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void open() throws Exception {
        reduced = state.getState(new ValueStateDescriptor<>(STATE, (TypeInformation<T>) Types.GENERIC(Object.class)));
        life.open();
    }

    @Override
    public void onRow(T row, long time) throws Exception {
        K key = keyOf(row);
        if (!state.isLarge()) {
            onTurnEnd();
            reduce(row, key, KeyIndex.NONE, time);
        } else if (waiting.add(row, key, time)) {
            onTurnEnd();
        }
    }

    private K keyOf(T row) throws Exception {
        try {
            return keySelector.getKey(row);
        } catch (Exception e) {
            onTurnEnd();
            throw context.failure(e, row);
        }
    }

    @Override
    public void onTurnEnd() throws Exception {
        int count = waiting.begin();
        for (int index = 0; index < count; index++) {
            reduce(waiting.row(index), waiting.key(index), waiting.slot(index), waiting.time(index));
        }
    }

    private void reduce(T row, Object key, int slot, long time) throws Exception {
        T result;
        try {
            state.select(key, slot);
            T before = reduced.value();
            result = before == null ? row : function.reduce(before, row);
            reduced.update(result);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
        if (!onlyLast) {
            out.onRow(result, time);
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        onTurnEnd();
        if (onlyLast && watermark == Long.MAX_VALUE) {
            state.forEachKey(STATE, this);
        }
        out.onWatermark(watermark);
    }

    @Override
    public void onIdle(boolean idle) throws Exception {
        onTurnEnd();
        out.onIdle(idle);
    }

    @Override
    public void visit(Object key) throws Exception {
        T result = reduced.value();
        reduced.clear();
        out.onRow(result, Long.MAX_VALUE);
    }
}
