package weir.checkpoint;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import weir.base.WeirException;

/** The savepoints that were asked for and not begun yet. They wait here while the job starts or starts again. */
final class SavepointRequests {
    private final Queue<SavepointRequest> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** Adds a request; from any thread. */
    void add(SavepointRequest request) {
        waiting.add(request);
        if (closed) {
            close();
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The oldest request, which waits no more; null if there is none. */
    SavepointRequest next() {
        return waiting.poll();
    }

    /** The job has ended: no request will be served. */
    void close() {
        closed = true;
        for (SavepointRequest request = waiting.poll(); request != null; request = waiting.poll()) {
            request.answer()
                    .completeExceptionally(
                            new WeirException("The job has ended, so that no savepoint can be taken of it."));
        }
    }
}
