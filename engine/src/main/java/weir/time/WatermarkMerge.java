package weir.time;

import java.util.Arrays;

/**
 * Merges the watermarks of several inputs by their minimum.
 *
 * <p>Idle inputs do not count until they are back, and a returning one does not count until it has caught up with what was
 * already promised downstream. Ended inputs never count again, so a finished input does not drive the others to infinity:
 * the merged watermark is the largest there is only once all have ended.
 */
public final class WatermarkMerge {
    public static final long NONE = Long.MIN_VALUE;
    public static final long END = Long.MAX_VALUE;

    /** What an input counts for. */
    private enum Standing {
        COUNTS,
        IDLE,
        /** Back from idleness but still behind the merged watermark. */
        CATCHING_UP,
        ENDED
    }

    private final long[] watermarks;
    private final Standing[] standings;
    private long merged = NONE;

    public WatermarkMerge(int inputs) {
        watermarks = new long[inputs];
        standings = new Standing[inputs];
        Arrays.fill(watermarks, NONE);
        Arrays.fill(standings, Standing.COUNTS);
    }

    public int inputs() {
        return watermarks.length;
    }

    /** The merged watermark: never decreases. */
    public long current() {
        return merged;
    }

    /** Takes an input's watermark; true if the merged one moved. An older one than before changes nothing. */
    public boolean watermark(int input, long watermark) {
        activate(input);
        if (watermark <= watermarks[input]) {
            return false;
        }
        watermarks[input] = watermark;
        if (standings[input] == Standing.CATCHING_UP && watermark >= merged) {
            standings[input] = Standing.COUNTS;
        }
        return standings[input] == Standing.COUNTS && advance();
    }

    /** Takes an input out of the minimum until it is heard of again; true if the merged watermark moved. */
    public boolean idle(int input) {
        if (standings[input] == Standing.ENDED) {
            return false;
        }
        standings[input] = Standing.IDLE;
        return advance();
    }

    /** Takes notice that an idle input is back. */
    public void activate(int input) {
        if (standings[input] == Standing.IDLE) {
            standings[input] = watermarks[input] >= merged ? Standing.COUNTS : Standing.CATCHING_UP;
        }
    }

    /** Takes an input out for good; true if the merged watermark moved. */
    public boolean end(int input) {
        standings[input] = Standing.ENDED;
        watermarks[input] = END;
        return advance();
    }

    /** True while every input that has not ended is idle, and there is one. */
    public boolean isIdle() {
        boolean idle = false;
        for (Standing standing : standings) {
            if (standing == Standing.COUNTS || standing == Standing.CATCHING_UP) {
                return false;
            }
            idle |= standing == Standing.IDLE;
        }
        return idle;
    }

    public boolean isEnded() {
        for (Standing standing : standings) {
            if (standing != Standing.ENDED) {
                return false;
            }
        }
        return true;
    }

    /** The input that holds the merged watermark back, or -1 if none does. */
    public int holder() {
        int holder = -1;
        for (int input = 0; input < watermarks.length; input++) {
            boolean counts = standings[input] == Standing.COUNTS;
            if (counts && (holder < 0 || watermarks[input] < watermarks[holder])) {
                holder = input;
            }
        }
        return holder;
    }

    private boolean advance() {
        int holder = holder();
        long next = holder >= 0 ? watermarks[holder] : withoutHolder();
        if (next <= merged) {
            return false;
        }
        merged = next;
        return true;
    }

    /** With nobody to wait for, time stands where the input that was furthest left it. */
    private long withoutHolder() {
        if (isEnded()) {
            return END;
        }
        long furthest = NONE;
        for (int input = 0; input < watermarks.length; input++) {
            if (standings[input] == Standing.IDLE) {
                furthest = Math.max(furthest, watermarks[input]);
            }
        }
        return furthest;
    }
}
