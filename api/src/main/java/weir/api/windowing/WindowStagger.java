package weir.api.windowing;

/** How far the windows of one task are shifted, so that not all tasks fire at the same moment. */
public enum WindowStagger {
    /** All tasks fire together. */
    ALIGNED {
        @Override
        public long getStaggerOffset(long currentProcessingTime, long size) {
            return 0;
        }
    },

    /** A shift that looks random and follows from when the first record arrived, so that a replay repeats it. */
    RANDOM {
        @Override
        public long getStaggerOffset(long currentProcessingTime, long size) {
            long mixed = currentProcessingTime * 0x9E3779B97F4A7C15L;
            return Math.floorMod(mixed ^ (mixed >>> 32), size);
        }
    },

    /** The first window starts when the first record arrives. */
    NATURAL {
        @Override
        public long getStaggerOffset(long currentProcessingTime, long size) {
            return Math.floorMod(currentProcessingTime, size);
        }
    };

    /** The shift in milliseconds, from 0 to {@code size - 1}. */
    public abstract long getStaggerOffset(long currentProcessingTime, long size);
}
