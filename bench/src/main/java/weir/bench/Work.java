package weir.bench;

/** The work of the rows, the same in every engine: what an event is, and what the functions do with it. */
final class Work {
    static final long KEYS = 100_000;
    static final long SLIDING_KEYS = 10_000;
    static final long SLIDING_EVENTS_PER_SECOND = 500_000;

    private static final int WORDS = 20_000;
    private static final int SENTENCES = 4_096;
    private static final int WORDS_A_SENTENCE = 10;

    private Work() {}

    /** Spreads a number over all 64 bits. */
    static long mix(long number) {
        long bits = number * 0x9E3779B97F4A7C15L;
        bits ^= bits >>> 32;
        bits *= 0xD6E8FEB86659FD93L;
        return bits ^ bits >>> 29;
    }

    /** The key of an event: any of {@code keys}, all equally likely. */
    static long key(long index, long keys) {
        return (mix(index) >>> 32) * keys >>> 32;
    }

    /** The value of an event, 0 to 15. */
    static long value(long index) {
        return index & 15;
    }

    static long firstMap(long number) {
        return number * 3 + 1;
    }

    static boolean keep(long number) {
        return (number & 3) != 0;
    }

    static long secondMap(long number) {
        return number ^ number >>> 7;
    }

    /** Event time in milliseconds; the input is in order. */
    static long timestamp(long index, long eventsPerSecond) {
        return index * 1_000 / eventsPerSecond;
    }

    /** 4,096 sentences of ten words; of 20,000 words, the n-th most frequent comes about 1/n as often as the first. */
    static String[] sentences() {
        String[] sentences = new String[SENTENCES];
        for (int i = 0; i < SENTENCES; i++) {
            StringBuilder sentence = new StringBuilder();
            for (int j = 0; j < WORDS_A_SENTENCE; j++) {
                sentence.append(j == 0 ? "" : " ").append(word(mix(i * 31L + j + 1)));
            }
            sentences[i] = sentence.toString();
        }
        return sentences;
    }

    /** The sentence of an event. */
    static String sentence(String[] sentences, long index) {
        return sentences[(int) index & SENTENCES - 1];
    }

    /** A word of 2 to 9 letters; rank is exponential in a uniform number, which makes frequency inverse to rank. */
    private static String word(long random) {
        double uniform = (random >>> 11) * 0x1p-53;
        long rank = (long) Math.pow(WORDS, uniform);
        long letters = mix(rank);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + Math.abs(letters >> 60); i++) {
            word.append((char) ('a' + (letters >>> 5 * i & 31) % 26));
        }
        return word.toString();
    }
}
