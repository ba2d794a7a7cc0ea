package weir.api.functions;

import weir.api.Collector;

/** Combines a pair of joined records into none, one or several. */
@FunctionalInterface
public interface FlatJoinFunction<A, B, O> extends Function {
    void join(A first, B second, Collector<O> out) throws Exception;
}
