package weir.cli.program;

import java.nio.charset.StandardCharsets;

/**
 * FNV-1a of 64 bits: tells whether a source has changed. Nobody gains by a collision in a cache of one's own, and the
 * JDK's digests take longer to load than a source takes to read.
 */
final class ContentHash {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private ContentHash() {}

    static String of(byte[] content) {
        long hash = BASIS;
        for (byte value : content) {
            hash = (hash ^ (value & 0xff)) * PRIME;
        }
        return Long.toHexString(hash);
    }

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
