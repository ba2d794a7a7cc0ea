package weir.sql.connectors.generated;

import java.io.Serializable;

/**
 * Random numbers that need no predecessor: one for each field of each row (the mixing of SplitMix64).
 *
 * @param seed the same seed gives the same numbers
 */
public record Chance(long seed) implements Serializable {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double DOUBLE_UNIT = 0x1.0p-53;

    /** The numbers of one field, or of another purpose; independent of those of other purposes. */
    public Chance of(int purpose) {
        return new Chance(mix(seed + (purpose + 1) * GOLDEN));
    }

    /** The numbers of a field of this name. */
    public Chance of(String purpose) {
        return of(purpose.hashCode());
    }

    /** The number of a row: any of 64 bits. */
    public long bits(long row) {
        return mix(seed + row * GOLDEN);
    }

    /** A whole number from 0 (inclusive) to {@code bound} (exclusive), which must be above 0. */
    public int below(int bound, long row) {
        return pick(bits(row), bound);
    }

    /** The same from bits that are at hand already, of which the upper half counts. */
    public static int pick(long bits, int bound) {
        return (int) (((bits >>> 32) * bound) >>> 32);
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public long between(long least, long most, long row) {
        long size = most - least + 1;
        long bits = bits(row);
        return size == 0 ? bits : least + upperHalfOfProduct(bits, size);
    }

    /** Of the product of two unsigned numbers. */
    private static long upperHalfOfProduct(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }

    /** A number from 0 (inclusive) to 1 (exclusive). */
    public double unit(long row) {
        return (bits(row) >>> 11) * DOUBLE_UNIT;
    }

    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
