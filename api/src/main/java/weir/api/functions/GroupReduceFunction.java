package weir.api.functions;

import weir.api.Collector;

/** Sees all records of one group at once. */
@FunctionalInterface
public interface GroupReduceFunction<T, O> extends Function {
    void reduce(Iterable<T> values, Collector<O> out) throws Exception;
}
