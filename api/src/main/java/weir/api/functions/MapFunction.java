package weir.api.functions;

/** Turns each record into exactly one other. */
@FunctionalInterface
public interface MapFunction<T, O> extends Function {
    O map(T value) throws Exception;
}
