package weir.engine;

import java.util.BitSet;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the barriers of a task's inputs meet. An input has come to a checkpoint's cut when its barrier arrived, or when it
 * has ended before. Once all have, the task takes its snapshot; until then, an input that is there waits for the others
 * ({@link #isBlocked}), unless records may count more than once.
 */
final class BarrierAlignment {
    /** Returned where no checkpoint is due. */
    static final long NONE = 0;

    private final boolean blocking;
    private final BitSet open = new BitSet();
    private final int[] waiting;

    /** The inputs that have come to the cut of each checkpoint that is on its way. */
    private final TreeMap<Long, BitSet> arrivals = new TreeMap<>();

    private long newest;

    BarrierAlignment(int inputs, boolean blocking) {
        this.blocking = blocking;
        this.waiting = new int[inputs];
        open.set(0, inputs);
    }

    /** A checkpoint was begun; returns it if nothing needs to be waited for. */
    long announce(long checkpointId) {
        if (checkpointId > newest) {
            newest = checkpointId;
            arrivals.put(checkpointId, new BitSet());
        }
        return due();
    }

    /** An input has come to the cut of a checkpoint; returns the checkpoint that is due by that, or {@link #NONE}. */
    long arrive(int input, long checkpointId) {
        announce(checkpointId);
        BitSet arrived = arrivals.get(checkpointId);
        if (arrived != null && !arrived.get(input)) {
            arrived.set(input);
            waiting[input]++;
        }
        return due();
    }

    /** An input has ended; returns the checkpoint that is due by that, or {@link #NONE}. */
    long end(int input) {
        open.clear(input);
        return due();
    }

    /** True while inputs have yet to come to the cut of a checkpoint. */
    boolean isPending(long checkpointId) {
        return arrivals.containsKey(checkpointId);
    }

    /** The open inputs that have not come to the cut of a checkpoint that is pending. */
    BitSet missing(long checkpointId) {
        BitSet missing = (BitSet) open.clone();
        missing.andNot(arrivals.get(checkpointId));
        return missing;
    }

    /** True while an input has to wait for the others. */
    boolean isBlocked(int input) {
        return blocking && waiting[input] > 0;
    }

    /** The snapshot of a checkpoint was taken, or it was given up: it and all before it are waited for no more. */
    void settle(long checkpointId) {
        newest = Math.max(newest, checkpointId);
        Iterator<Map.Entry<Long, BitSet>> older =
                arrivals.headMap(checkpointId, true).entrySet().iterator();
        while (older.hasNext()) {
            older.next().getValue().stream().forEach(input -> waiting[input]--);
            older.remove();
        }
    }

    /** The newest checkpoint that every open input has come to. */
    private long due() {
        for (Map.Entry<Long, BitSet> entry : arrivals.descendingMap().entrySet()) {
            if (missing(entry.getKey()).isEmpty()) {
                return entry.getKey();
            }
        }
        return NONE;
    }
}
