package weir.bench;

/**
 * Counts nanoseconds in buckets that are 1/64 of their value wide, up to 2^40 ns (18 minutes); in the manner of Gil Tene's
 * HdrHistogram.
 */
final class Histogram implements java.io.Serializable {
    private static final long serialVersionUID = 1L;

    private static final int SUB_BITS = 6;

    private final long[] counts = new long[40 << SUB_BITS];
    private long total;

    void add(long nanos) {
        counts[bucket(Math.max(1, nanos))]++;
        total++;
    }

    long total() {
        return total;
    }

    /** The smallest value that {@code percent} of all are not above. */
    long percentile(double percent) {
        long wanted = (long) Math.ceil(total * percent / 100);
        long seen = 0;
        int bucket = -1;
        while (seen < wanted) {
            seen += counts[++bucket];
        }
        return upper(bucket);
    }

    private static int bucket(long nanos) {
        int shift = Math.max(0, 63 - Long.numberOfLeadingZeros(nanos) - SUB_BITS);
        return Math.min((40 << SUB_BITS) - 1, (shift << SUB_BITS) + (int) (nanos >>> shift));
    }

    private static long upper(int bucket) {
        int shift = Math.max(0, (bucket >> SUB_BITS) - 1);
        return ((long) (bucket - (shift << SUB_BITS)) + 1 << shift) - 1;
    }
}
