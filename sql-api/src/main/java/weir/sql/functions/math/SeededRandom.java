package weir.sql.functions.math;

/** The linear congruential generator that the documentation of Java's own Random specifies, so that seeds mean what they do in Flink. */
public final class SeededRandom {
    private static final long MULTIPLIER = 0x5DEECE66DL;
    private static final long INCREMENT = 0xBL;
    private static final long MASK = (1L << 48) - 1;

    private long state;

    private SeededRandom(long seed) {
        state = (seed ^ MULTIPLIER) & MASK;
    }

    public static SeededRandom of(int seed) {
        return new SeededRandom(seed);
    }

    private int next(int bits) {
        state = state * MULTIPLIER + INCREMENT & MASK;
        return (int) (state >>> (48 - bits));
    }

    double nextDouble() {
        return (((long) next(26) << 27) + next(27)) * 0x1.0p-53;
    }

    int nextInt(int bound) {
        if (bound <= 0) {
            throw new weir.base.WeirException("RAND_INTEGER takes a bound above 0, not " + bound + ".");
        }
        if ((bound & -bound) == bound) {
            return (int) ((bound * (long) next(31)) >> 31);
        }
        int bits = next(31);
        while (bits - bits % bound + (bound - 1) < 0) {
            bits = next(31);
        }
        return bits % bound;
    }
}
