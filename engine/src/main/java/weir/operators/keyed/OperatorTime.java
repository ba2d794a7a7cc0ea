package weir.operators.keyed;

/**
 * How far the event time of an operator has come. Behind a restore, sources begin their time again from the start; what had
 * been promised before stays promised, so that a row that was late stays late.
 */
public final class OperatorTime {
    private long watermark = Long.MIN_VALUE;
    private long promised = Long.MIN_VALUE;

    public long watermark() {
        return watermark;
    }

    /** Takes a watermark that has come, and returns the one that holds. */
    public long advance(long newWatermark) {
        watermark = Math.max(promised, newWatermark);
        return watermark;
    }

    /**
     * Takes the place of one of the tasks that a snapshot was taken of; of several, none may be overtaken, so the least of
     * their watermarks holds.
     */
    public void takeOver(long restored) {
        promised = promised == Long.MIN_VALUE ? restored : Math.min(promised, restored);
        watermark = promised;
    }
}
