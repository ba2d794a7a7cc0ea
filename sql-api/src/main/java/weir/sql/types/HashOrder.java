package weir.sql.types;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The order in which Flink's formats leave the entries of a map whose keys are texts: that of a {@link HashMap} which they were put into
 * one after the other, where a text's hash is the 32 bits of MurmurHash3 of its UTF-8 bytes with the seed 42, each byte behind the last
 * whole word taken for a word of its own. CAST to STRING, MAP_KEYS and UNNEST WITH ORDINALITY make it visible.
 */
public final class HashOrder {
    private static final int SEED = 42;
    private static final int WORD_BYTES = 4;

    private HashOrder() {}

    /** The entries of a map with keys of text in Flink's order. */
    public static Map<Object, Object> of(Map<Object, Object> entries) {
        if (entries.size() < 2) {
            return entries;
        }
        Map<Key, Object> hashed = new HashMap<>();
        entries.forEach((text, value) -> hashed.put(new Key((String) text, hash((String) text)), value));
        Map<Object, Object> ordered = new LinkedHashMap<>();
        hashed.forEach((key, value) -> ordered.put(key.text(), value));
        return ordered;
    }

    private record Key(String text, int hash) {
        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && text.equals(key.text);
        }
    }

    static int hash(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int hash = SEED;
        int at = 0;
        for (; at + WORD_BYTES <= bytes.length; at += WORD_BYTES) {
            int word =
                    bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
            hash = mixed(hash, word);
        }
        for (; at < bytes.length; at++) {
            hash = mixed(hash, bytes[at]);
        }
        return spread(hash ^ bytes.length);
    }

    private static int mixed(int hash, int word) {
        int scattered = Integer.rotateLeft(word * 0xCC9E2D51, 15) * 0x1B873593;
        return Integer.rotateLeft(hash ^ scattered, 13) * 5 + 0xE6546B64;
    }

    private static int spread(int hash) {
        int spread = (hash ^ hash >>> 16) * 0x85EBCA6B;
        spread = (spread ^ spread >>> 13) * 0xC2B2AE35;
        return spread ^ spread >>> 16;
    }
}
