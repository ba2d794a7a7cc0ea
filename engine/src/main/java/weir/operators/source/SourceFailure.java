package weir.operators.source;

/** Carries a failure further down the chain through the calls of a reader, which may not throw it. */
final class SourceFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SourceFailure(Exception cause) {
        super(cause);
    }

    static RuntimeException wrap(Exception cause) {
        return cause instanceof RuntimeException unchecked ? unchecked : new SourceFailure(cause);
    }

    /** What really happened. */
    static Exception unwrap(Exception failure) {
        return failure instanceof SourceFailure wrapped ? (Exception) wrapped.getCause() : failure;
    }
}
