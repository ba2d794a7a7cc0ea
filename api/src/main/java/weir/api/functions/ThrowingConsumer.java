package weir.api.functions;

/** A consumer that may fail with a checked exception. */
@FunctionalInterface
public interface ThrowingConsumer<T, E extends Throwable> {
    void accept(T value) throws E;
}
