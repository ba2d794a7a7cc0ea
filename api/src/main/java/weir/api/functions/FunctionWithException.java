package weir.api.functions;

/** A function that may fail with a checked exception. */
@FunctionalInterface
public interface FunctionWithException<T, R, E extends Throwable> {
    R apply(T value) throws E;
}
