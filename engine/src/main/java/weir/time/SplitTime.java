package weir.time;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges the watermarks of a source's splits, which come and go: the minimum over those that are there and not idle. A split
 * that was read to its end leaves and holds nothing back any longer.
 */
public final class SplitTime {
    private final List<Split> splits = new ArrayList<>();
    private long merged = WatermarkMerge.NONE;
    private boolean idle;

    /** The watermark of one split. */
    public static final class Split {
        private final String id;
        private long watermark = WatermarkMerge.NONE;
        private boolean idle;

        private Split(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public long watermark() {
            return watermark;
        }
    }

    /** The merged watermark: never decreases. */
    public long current() {
        return merged;
    }

    /** True while there are splits and all of them are idle. */
    public boolean isIdle() {
        return idle;
    }

    public Split add(String id) {
        Split split = new Split(id);
        splits.add(split);
        idle = false;
        return split;
    }

    /** Forgets a split; true if the merged watermark moved. */
    public boolean remove(Split split) {
        splits.remove(split);
        return !splits.isEmpty() && advance();
    }

    /** Takes a split's watermark; true if the merged one moved. */
    public boolean watermark(Split split, long watermark) {
        split.idle = false;
        idle = false;
        if (watermark <= split.watermark) {
            return false;
        }
        boolean held = split.watermark <= merged;
        split.watermark = watermark;
        return held && advance();
    }

    /** Takes a split out of the minimum until it is heard of again; true if the merged watermark moved. */
    public boolean idle(Split split) {
        split.idle = true;
        return advance();
    }

    /** Takes notice that a split has something to say again. */
    public void active(Split split) {
        split.idle = false;
        idle = false;
    }

    /** The split that holds the merged watermark back, or null if none does. */
    public Split holder() {
        Split holder = null;
        for (Split split : splits) {
            if (!split.idle && (holder == null || split.watermark < holder.watermark)) {
                holder = split;
            }
        }
        return holder;
    }

    private boolean advance() {
        Split holder = holder();
        idle = holder == null && !splits.isEmpty();
        long next = holder != null ? holder.watermark : furthest();
        if (next <= merged) {
            return false;
        }
        merged = next;
        return true;
    }

    private long furthest() {
        long furthest = merged;
        for (Split split : splits) {
            furthest = Math.max(furthest, split.watermark);
        }
        return furthest;
    }
}
