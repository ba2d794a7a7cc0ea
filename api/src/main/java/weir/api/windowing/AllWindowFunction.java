package weir.api.windowing;

import weir.api.Collector;
import weir.api.functions.Function;

/** Sees all records of one window of a stream without keys at once. */
@FunctionalInterface
public interface AllWindowFunction<IN, OUT, W extends Window> extends Function {
    void apply(W window, Iterable<IN> values, Collector<OUT> out) throws Exception;
}
