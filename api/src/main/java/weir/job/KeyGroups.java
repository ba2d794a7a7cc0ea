package weir.job;

/** The fixed partition of the key space that parallel tasks share among them. */
public final class KeyGroups {
    /** As many groups as a job has unless told otherwise: the most tasks an operator can later be spread over. */
    public static final int DEFAULT_MAX_PARALLELISM = 128;

    private KeyGroups() {}

    /** The group of a key, from 0 to {@code maxParallelism - 1}. */
    public static int group(Object key, int maxParallelism) {
        return ofHash(key == null ? 0 : key.hashCode(), maxParallelism);
    }

    /** The group of a key with that hash. */
    public static int ofHash(int hash, int maxParallelism) {
        return (int) (((mix(hash) & 0xFFFFFFFFL) * maxParallelism) >>> 32);
    }

    /** The task that owns a group: groups are dealt out in contiguous ranges. */
    public static int task(int group, int parallelism, int maxParallelism) {
        return group * parallelism / maxParallelism;
    }

    /** Spreads hash codes that differ in few bits over all 32. */
    private static int mix(int hash) {
        int h = hash * 0xcc9e2d51;
        h ^= h >>> 15;
        h *= 0x1b873593;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
