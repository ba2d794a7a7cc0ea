package weir.operators.join;

/** The rows of one key that may still find partners. */
final class JoinRows<A, B> {
    static final long NEVER = Long.MAX_VALUE;

    final TimedRows<A> left = new TimedRows<>();
    final TimedRows<B> right = new TimedRows<>();

    /** When the first of them is due to leave; a timer is set for it. */
    long nextDeparture = NEVER;

    boolean isEmpty() {
        return left.isEmpty() && right.isEmpty();
    }

    /** Removes the rows that no partner can come for any more. */
    void removeDue(long watermark, IntervalBounds bounds) {
        left.removeDue(watermark, bounds.leftPatience());
        right.removeDue(watermark, bounds.rightPatience());
    }

    /** When the first row that is left is due. */
    long firstDeparture(IntervalBounds bounds) {
        long ofLeft = left.isEmpty() ? NEVER : IntervalBounds.shifted(left.time(0), bounds.leftPatience());
        long ofRight = right.isEmpty() ? NEVER : IntervalBounds.shifted(right.time(0), bounds.rightPatience());
        return Math.min(ofLeft, ofRight);
    }
}
