package weir.api.functions;

/** A function of two arguments that may fail with a checked exception. */
@FunctionalInterface
public interface BiFunctionWithException<T, U, R, E extends Throwable> {
    R apply(T first, U second) throws E;
}
