package weir.serializers;

import java.io.IOException;
import java.util.Arrays;

/** Lengths read from serialized data, which are not believed: damaged data must not allocate gigabytes. */
final class Lengths {
    /** Memory for a value is taken in steps of this many elements, as far as the data really goes. */
    private static final int STEP = 1 << 16;

    private Lengths() {}

    /** Reads {@code length} bytes, growing as they come. */
    static byte[] read(DataInputView source, int length) throws IOException {
        byte[] bytes = new byte[Math.min(check(length), STEP)];
        int filled = 0;
        while (true) {
            source.readFully(bytes, filled, bytes.length - filled);
            filled = bytes.length;
            if (filled == length) {
                return bytes;
            }
            bytes = Arrays.copyOf(bytes, grown(filled, length));
        }
    }

    /** The capacity to begin with for a collection that claims to have {@code size} elements. */
    static int initialCapacity(int size) throws IOException {
        return Math.min(check(size), STEP);
    }

    /** The next capacity after {@code filled} elements of {@code size} have really been read. */
    static int grown(int filled, int size) {
        return (int) Math.min(size, filled * 2L);
    }

    private static int check(int length) throws IOException {
        if (length < 0) {
            throw new IOException("A length in the serialized data is negative (" + length
                    + "): the data is damaged, or was written by another serializer than the one that reads it.");
        }
        return length;
    }
}
