package weir.operators.keyed;

/** The watermark of a task that takes over from several: none of them may be overtaken, so it is the least. */
public final class RestoredWatermark {
    private long least = Long.MAX_VALUE;
    private boolean known;

    public void add(long watermark) {
        least = Math.min(least, watermark);
        known = true;
    }

    /** The least of those added; no watermark at all where none was. */
    public long value() {
        return known ? least : Long.MIN_VALUE;
    }
}
