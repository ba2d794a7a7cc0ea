/**
 * Tuples: records of fixed length for programs that do not want to name a class for every pair.
 *
 * <p>{@link weir.api.tuple.Tuple2} to {@link weir.api.tuple.Tuple25} have public fields f0, f1, … and are mutable, as
 * in Flink. {@code keyBy(0)} and {@code sum(1)} reach the fields by position through {@link weir.api.tuple.Tuple}.
 * Arities up to 5, the ones that serve as keys, have unrolled {@code equals} and {@code hashCode}; the longer ones
 * inherit the loops of {@code Tuple}, with the same results. In new programs a Java record says more.
 */
package weir.api.tuple;
