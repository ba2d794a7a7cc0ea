package weir.api.functions;

import weir.api.Collector;

/** Shrinks a part of a group before the group is complete; what it emits is handled like records of the group. */
@FunctionalInterface
public interface GroupCombineFunction<T, O> extends Function {
    void combine(Iterable<T> values, Collector<O> out) throws Exception;
}
