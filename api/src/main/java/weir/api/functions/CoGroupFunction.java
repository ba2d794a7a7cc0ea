package weir.api.functions;

import weir.api.Collector;

/** Sees all records of one key and window from both inputs at once. */
@FunctionalInterface
public interface CoGroupFunction<A, B, O> extends Function {
    void coGroup(Iterable<A> first, Iterable<B> second, Collector<O> out) throws Exception;
}
