package weir.api;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HexFormat;
import weir.base.RandomSource;

/**
 * The name of one run of a job: 128 bits, written as 32 hexadecimal digits.
 *
 * @param lowerPart the 64 bits that are written first
 * @param upperPart the 64 bits that are written last
 */
public record JobID(long lowerPart, long upperPart) implements Comparable<JobID>, Serializable {
    private static final HexFormat HEX = HexFormat.of();

    /** An id that no other job has, as far as the random numbers are good. */
    public static JobID generate(RandomSource random) {
        return new JobID(random.nextLong(), random.nextLong());
    }

    /**
     * Reads what {@link #toHexString()} wrote.
     *
     * @throws IllegalArgumentException if the text is not 32 hexadecimal digits
     */
    public static JobID fromHexString(String hexString) {
        if (hexString.length() != 32 || !hexString.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("'" + hexString + "' is no job id: one has 32 hexadecimal digits.");
        }
        return new JobID(
                HexFormat.fromHexDigitsToLong(hexString, 0, 16), HexFormat.fromHexDigitsToLong(hexString, 16, 32));
    }

    public String toHexString() {
        return HEX.toHexDigits(lowerPart) + HEX.toHexDigits(upperPart);
    }

    /** Orders ids as their texts. */
    @Override
    public int compareTo(JobID other) {
        return Arrays.compareUnsigned(new long[] {lowerPart, upperPart}, new long[] {other.lowerPart, other.upperPart});
    }

    @Override
    public String toString() {
        return toHexString();
    }
}
