package weir.operators.async;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import weir.serializers.DataOutputView;
import weir.serializers.ObjectSerializer;

/** The requests that have not left, in the order of their rows: those that were started, then those that wait for room. */
final class Ledger<I, O> {
    private final int capacity;
    private final Set<Request<I, O>> started = new LinkedHashSet<>();
    private final Deque<Request<I, O>> waiting = new ArrayDeque<>();

    Ledger(int capacity) {
        this.capacity = capacity;
    }

    boolean hasRoom() {
        return started.size() < capacity;
    }

    boolean isEmpty() {
        return started.isEmpty() && waiting.isEmpty();
    }

    int size() {
        return started.size() + waiting.size();
    }

    void add(Request<I, O> request) {
        waiting.add(request);
    }

    /** The request to start next, which counts as started now; null if there is none or no room for it. */
    Request<I, O> startNext() {
        if (!hasRoom() || waiting.isEmpty()) {
            return null;
        }
        Request<I, O> next = waiting.poll();
        started.add(next);
        return next;
    }

    void left(Request<I, O> request) {
        started.remove(request);
    }

    /** The first to reach its deadline among those that wait for an answer; null if none does. */
    Request<I, O> nextToExpire() {
        for (Request<I, O> request : started) {
            if (!request.isReady() && !request.expired) {
                return request;
            }
        }
        return null;
    }

    /** Writes the number of requests, and of each the time and the row. */
    void snapshot(DataOutputView target) throws IOException {
        target.writeInt(size());
        for (Request<I, O> request : started) {
            write(request, target);
        }
        for (Request<I, O> request : waiting) {
            write(request, target);
        }
    }

    private static void write(Request<?, ?> request, DataOutputView target) throws IOException {
        target.writeLong(request.time);
        ObjectSerializer.INSTANCE.serialize(request.row, target);
    }
}
