package weir.api.windowing;

import weir.api.Collector;
import weir.api.functions.Function;

/** Sees all records of one key and window at once. */
@FunctionalInterface
public interface WindowFunction<IN, OUT, KEY, W extends Window> extends Function {
    void apply(KEY key, W window, Iterable<IN> input, Collector<OUT> out) throws Exception;
}
