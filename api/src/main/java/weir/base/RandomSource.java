package weir.base;

/** A seeded stream of random numbers (SplitMix64): the same seed gives the same numbers on every machine. */
public final class RandomSource {
    private long state;

    public RandomSource(long seed) {
        state = seed;
    }

    public long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 (inclusive) to {@code bound} (exclusive). */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("A bound must be positive, this one is " + bound + ".");
        }
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** A number from 0 (inclusive) to 1 (exclusive). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    /** A generator whose numbers are independent of this one's. */
    public RandomSource split() {
        return new RandomSource(nextLong());
    }
}
