package weir.api.functions;

import weir.api.Collector;

/** Turns each record into none, one or several others. */
@FunctionalInterface
public interface FlatMapFunction<T, O> extends Function {
    void flatMap(T value, Collector<O> out) throws Exception;
}
