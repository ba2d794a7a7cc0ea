package weir.api.config;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes, never negative, written as in {@code 64 mb}; units are powers of 1024. */
public final class MemorySize implements Comparable<MemorySize>, Serializable {
    private static final long serialVersionUID = 1L;

    public static final MemorySize ZERO = new MemorySize(0);
    public static final MemorySize MAX_VALUE = new MemorySize(Long.MAX_VALUE);

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d+)\\s*([a-z]*)");

    private final long bytes;

    /**
     * @throws IllegalArgumentException if the number is negative
     */
    public MemorySize(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("A size in memory cannot be negative, this one is " + bytes + " bytes.");
        }
        this.bytes = bytes;
    }

    public static MemorySize ofMebiBytes(long mebiBytes) {
        return new MemorySize(Math.multiplyExact(mebiBytes, MemoryUnit.MEGA_BYTES.bytes));
    }

    /**
     * Reads a number with a unit; without one it is bytes.
     *
     * @throws IllegalArgumentException if the text is no size
     */
    public static MemorySize parse(String text) {
        return parse(text, MemoryUnit.BYTES);
    }

    /**
     * Reads a number with a unit; without one it is in the given unit.
     *
     * @throws IllegalArgumentException if the text is no size
     */
    public static MemorySize parse(String text, MemoryUnit defaultUnit) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no size; write a number and a unit as in 64 mb.");
        }
        MemoryUnit unit = matcher.group(2).isEmpty() ? defaultUnit : MemoryUnit.named(matcher.group(2));
        try {
            return new MemorySize(Math.multiplyExact(Long.parseLong(matcher.group(1)), unit.bytes));
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            throw new IllegalArgumentException("'" + text + "' is more bytes than a long can count.", tooLarge);
        }
    }

    public static long parseBytes(String text) {
        return parse(text).getBytes();
    }

    public long getBytes() {
        return bytes;
    }

    public long getKibiBytes() {
        return bytes / MemoryUnit.KILO_BYTES.bytes;
    }

    public int getMebiBytes() {
        return (int) (bytes / MemoryUnit.MEGA_BYTES.bytes);
    }

    public long getGibiBytes() {
        return bytes / MemoryUnit.GIGA_BYTES.bytes;
    }

    public long getTebiBytes() {
        return bytes / MemoryUnit.TERA_BYTES.bytes;
    }

    public MemorySize add(MemorySize that) {
        return new MemorySize(Math.addExact(bytes, that.bytes));
    }

    public MemorySize subtract(MemorySize that) {
        return new MemorySize(Math.subtractExact(bytes, that.bytes));
    }

    public MemorySize multiply(double factor) {
        return new MemorySize((long) (bytes * factor));
    }

    public MemorySize divide(long by) {
        return new MemorySize(bytes / by);
    }

    /** The size to three digits after the point in the largest unit that it fills, and in bytes. */
    public String toHumanReadableString() {
        MemoryUnit unit = MemoryUnit.largestWithin(bytes);
        return unit == MemoryUnit.BYTES
                ? bytes + " bytes"
                : String.format(Locale.ROOT, "%.3f%s (%d bytes)", (double) bytes / unit.bytes, unit.shortName(), bytes);
    }

    @Override
    public int compareTo(MemorySize that) {
        return Long.compare(bytes, that.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemorySize that && bytes == that.bytes;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bytes);
    }

    /** The size in the largest unit that divides it; {@link #parse} reads it back. */
    @Override
    public String toString() {
        MemoryUnit unit = MemoryUnit.largestDividing(bytes);
        return bytes / unit.bytes + " " + unit.shortName();
    }

    /** What sizes are counted in. */
    public enum MemoryUnit {
        BYTES(0, "bytes", "b", "byte"),
        KILO_BYTES(10, "kb", "k", "kib", "kibibyte", "kibibytes"),
        MEGA_BYTES(20, "mb", "m", "mib", "mebibyte", "mebibytes"),
        GIGA_BYTES(30, "gb", "g", "gib", "gibibyte", "gibibytes"),
        TERA_BYTES(40, "tb", "t", "tib", "tebibyte", "tebibytes");

        private final long bytes;
        private final List<String> names;

        MemoryUnit(int powerOfTwo, String... names) {
            this.bytes = 1L << powerOfTwo;
            this.names = List.of(names);
        }

        private String shortName() {
            return names.get(0);
        }

        private static MemoryUnit named(String name) {
            return Arrays.stream(values())
                    .filter(unit -> unit.names.contains(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'" + name + "' is no unit of size; use b, kb, mb, gb or tb."));
        }

        private static MemoryUnit largestWithin(long size) {
            MemoryUnit largest = BYTES;
            for (MemoryUnit unit : values()) {
                largest = size >= unit.bytes ? unit : largest;
            }
            return largest;
        }

        private static MemoryUnit largestDividing(long size) {
            MemoryUnit largest = BYTES;
            for (MemoryUnit unit : values()) {
                largest = size != 0 && size % unit.bytes == 0 ? unit : largest;
            }
            return largest;
        }
    }
}
