package weir.base;

/** The outside world as one job sees it. */
public record Platform(Clock clock, Threads threads, Disk disk, Network network, long seed) {
    /** The machine itself. */
    public static Platform system() {
        return system(DiskSettings.NONE);
    }

    /** The machine itself, and what can be reached from it with these settings. */
    public static Platform system(DiskSettings settings) {
        return new Platform(
                SystemClock.INSTANCE,
                new SystemThreads(),
                new DisksByScheme(new SystemDisk(), settings),
                new SystemNetwork(),
                SystemClock.INSTANCE.nanoTime());
    }

    /** The same world with another clock. */
    public Platform with(Clock other) {
        return new Platform(other, threads, disk, network, seed);
    }

    /** Random numbers for one purpose; the same seed and purpose give the same numbers. */
    public RandomSource random(String purpose) {
        return new RandomSource(seed ^ ((long) purpose.hashCode() << 32));
    }
}
