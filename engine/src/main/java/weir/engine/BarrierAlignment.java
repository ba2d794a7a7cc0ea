package weir.engine;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import weir.batch.Message;

/**
 * Where the barriers of a task's inputs meet. An input has come to a checkpoint's cut when its barrier arrived, or when it
 * has ended before. Once all have, the task takes its snapshot; until then, an input that is there waits for the others
 * ({@link #isBlocked}), unless records may count more than once and it is no savepoint.
 */
final class BarrierAlignment {
    /** Returned where no checkpoint is due. */
    static final long NONE = 0;

    private final boolean blocking;
    private final BitSet open = new BitSet();
    private final int[] waiting;

    /** The inputs that have come to the cut of each checkpoint that is on its way. */
    private final TreeMap<Long, BitSet> arrivals = new TreeMap<>();

    /** Those of them that inputs wait for in any case. */
    private final Set<Long> strict = new HashSet<>();

    private long newest;

    BarrierAlignment(int inputs, boolean blocking) {
        this.blocking = blocking;
        this.waiting = new int[inputs];
        open.set(0, inputs);
    }

    /** A checkpoint was begun; returns it if nothing needs to be waited for. */
    long announce(Message.Barrier barrier) {
        if (barrier.checkpointId() > newest) {
            newest = barrier.checkpointId();
            arrivals.put(newest, new BitSet());
            if (blocking || barrier.purpose().isSavepoint()) {
                strict.add(newest);
            }
        }
        return due();
    }

    /** An input has come to the cut of a checkpoint; returns the checkpoint that is due by that, or {@link #NONE}. */
    long arrive(int input, Message.Barrier barrier) {
        announce(barrier);
        long checkpointId = barrier.checkpointId();
        BitSet arrived = arrivals.get(checkpointId);
        if (arrived != null && !arrived.get(input)) {
            arrived.set(input);
            waiting[input] += strict.contains(checkpointId) ? 1 : 0;
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
        return waiting[input] > 0;
    }

    /** The snapshot of a checkpoint was taken, or it was given up: it and all before it are waited for no more. */
    void settle(long checkpointId) {
        newest = Math.max(newest, checkpointId);
        Iterator<Map.Entry<Long, BitSet>> older =
                arrivals.headMap(checkpointId, true).entrySet().iterator();
        while (older.hasNext()) {
            Map.Entry<Long, BitSet> settled = older.next();
            if (strict.remove(settled.getKey())) {
                settled.getValue().stream().forEach(input -> waiting[input]--);
            }
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
