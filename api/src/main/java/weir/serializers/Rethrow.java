package weir.serializers;

/** Passes on what a user's constructor or accessor threw. */
final class Rethrow {
    private Rethrow() {}

    /** Throws errors and unchecked exceptions as they are; returns the rest wrapped in a sentence. */
    static RuntimeException from(Throwable thrown, String what) {
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
        return new IllegalStateException(what + ": " + thrown.getMessage(), thrown);
    }
}
