package weir.batch;

/** Hashing of column values: cheap, and good in all bits, for tables take high ones and partitioning low ones. */
final class Hashes {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private Hashes() {}

    static long of(long value) {
        long hash = value * MULTIPLIER;
        return (hash ^ hash >>> 32) * MULTIPLIER;
    }

    static long of(byte[] bytes, int start, int end) {
        long hash = (long) end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        return of(hash);
    }

    static long combine(long hash, long next) {
        return of(hash * 31 + next);
    }
}
