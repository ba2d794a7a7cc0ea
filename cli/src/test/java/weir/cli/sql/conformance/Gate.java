package weir.cli.sql.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import weir.batch.Batch;

/** The rows of one table, of which a job gets the first share, and no end of input before it gets them all. */
final class Gate {
    private static final Map<Integer, Gate> ALL = new ConcurrentHashMap<>();
    private static double share = 1;

    private final List<Batch> rows;
    private final int first;
    private final boolean open;
    private final CompletableFuture<Void> reached = new CompletableFuture<>();

    private Gate(List<Batch> rows, double share) {
        this.rows = rows;
        this.first = (int) Math.ceil(rows.size() * share);
        this.open = share == 1;
    }

    /** Forgets all gates; those that come let {@code share} of their rows through, and all of them and the end where it is 1. */
    static void begin(double share) {
        ALL.clear();
        Gate.share = share;
    }

    /** A gate before rows, each a batch of its own; returns its number. */
    static int add(List<Batch> rows) {
        int number = ALL.size();
        ALL.put(number, new Gate(rows, share));
        return number;
    }

    static Gate of(int number) {
        return ALL.get(number);
    }

    /** Completes when the job has got from each gate what that lets through. */
    static CompletableFuture<Void> allReached() {
        List<CompletableFuture<Void>> each = new ArrayList<>();
        ALL.values().forEach(gate -> each.add(gate.reached));
        return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new));
    }

    static boolean isAny() {
        return !ALL.isEmpty();
    }

    /** The row at a position; null where the gate lets no more through. */
    Batch row(int position) {
        if (position < first) {
            return rows.get(position);
        }
        reached.complete(null);
        return null;
    }

    /** Whether there is an end behind the rows that were let through. */
    boolean isOpen() {
        return open;
    }
}
