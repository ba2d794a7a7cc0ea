package weir.datastream;

import weir.api.Order;
import weir.api.functions.AggregateFunction;
import weir.api.functions.KeySelector;
import weir.api.functions.MapPartitionFunction;
import weir.api.functions.ReduceFunction;

/**
 * A bounded stream whose partitions are each looked at as a whole, at the end of the input: all records of a task, or on a
 * keyed stream all records of a key. The records are kept in memory until then, unless they are reduced or aggregated.
 */
public interface PartitionWindowedStream<T> {
    /** Hands all records of a partition to {@code mapPartitionFunction}. */
    <R> SingleOutputStreamOperator<R> mapPartition(MapPartitionFunction<T, R> mapPartitionFunction);

    SingleOutputStreamOperator<T> reduce(ReduceFunction<T> reduceFunction);

    <ACC, R> SingleOutputStreamOperator<R> aggregate(AggregateFunction<T, ACC, R> aggregateFunction);

    /** Emits the records of each partition sorted by a field counted from 0, whose values must be comparable. */
    SingleOutputStreamOperator<T> sortPartition(int field, Order order);

    SingleOutputStreamOperator<T> sortPartition(String field, Order order);

    <K> SingleOutputStreamOperator<T> sortPartition(KeySelector<T, K> keySelector, Order order);
}
