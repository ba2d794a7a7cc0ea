package weir.api.functions;

import weir.api.Collector;

/** Sees all records of one task of a bounded stream at once. */
@FunctionalInterface
public interface MapPartitionFunction<T, O> extends Function {
    void mapPartition(Iterable<T> values, Collector<O> out) throws Exception;
}
