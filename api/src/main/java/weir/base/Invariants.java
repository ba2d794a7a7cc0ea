package weir.base;

/** Checks that stay on in production; each costs once per batch, never once per row. */
public final class Invariants {
    private Invariants() {}

    /** Fails with {@code message} when {@code holds} is false: a bug in Weir, never a user's mistake. */
    public static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException("Weir broke its own rule: " + message);
        }
    }
}
