package weir.state;

/** Counts down, as cheaply as can be, to the moment when somebody has to see how much memory rows take. */
final class MemoryBudget {
    /** Rows grow by being looked at, but seldom by as much as one takes that arrives. */
    private static final int LOOKS_PER_ARRIVAL = 64;

    private long left;

    /** A row has come into memory. */
    void arrived() {
        left -= LOOKS_PER_ARRIVAL;
    }

    /** A row has been looked at, and may be larger now. */
    void looked() {
        left--;
    }

    boolean isSpent() {
        return left <= 0;
    }

    /** So many rows may come before the next look at memory. */
    void allow(long rows) {
        left = rows * LOOKS_PER_ARRIVAL;
    }
}
