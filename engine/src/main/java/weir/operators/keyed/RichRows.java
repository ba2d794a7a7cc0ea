package weir.operators.keyed;

import java.io.Serializable;
import weir.api.Collector;
import weir.api.functions.FilterFunction;
import weir.api.functions.FlatMapFunction;
import weir.api.functions.Function;
import weir.api.functions.MapFunction;
import weir.api.process.KeyedProcessFunction;
import weir.operators.basic.FunctionAdapter;

/** Lets a rich map, flat map or filter function of a keyed stream use the state of each row's key. */
public final class RichRows<K, I, O, F extends Function> extends KeyedProcessFunction<K, I, O>
        implements FunctionAdapter {
    private static final long serialVersionUID = 1L;

    private final F function;
    private final Call<F, I, O> call;

    /** How the function takes a row. */
    @FunctionalInterface
    private interface Call<F, I, O> extends Serializable {
        void call(F function, I row, Collector<O> out) throws Exception;
    }

    private RichRows(F function, Call<F, I, O> call) {
        this.function = function;
        this.call = call;
    }

    public static <K, I, O> KeyedProcessFunction<K, I, O> map(MapFunction<I, O> mapper) {
        return new RichRows<K, I, O, MapFunction<I, O>>(mapper, (function, row, out) -> out.collect(function.map(row)));
    }

    public static <K, I, O> KeyedProcessFunction<K, I, O> flatMap(FlatMapFunction<I, O> flatMapper) {
        return new RichRows<K, I, O, FlatMapFunction<I, O>>(flatMapper, FlatMapFunction::flatMap);
    }

    public static <K, I> KeyedProcessFunction<K, I, I> filter(FilterFunction<I> filter) {
        return new RichRows<K, I, I, FilterFunction<I>>(filter, (function, row, out) -> {
            if (function.filter(row)) {
                out.collect(row);
            }
        });
    }

    @Override
    public Object adapted() {
        return function;
    }

    @Override
    public void processElement(I row, Context ctx, Collector<O> out) throws Exception {
        call.call(function, row, out);
    }
}
