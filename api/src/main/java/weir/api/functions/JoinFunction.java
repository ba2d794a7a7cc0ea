package weir.api.functions;

/** Combines a pair of joined records into one. */
@FunctionalInterface
public interface JoinFunction<A, B, O> extends Function {
    O join(A first, B second) throws Exception;
}
