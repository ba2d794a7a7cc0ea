package weir.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import weir.spi.Mailbox;

/**
 * What others want done by a task, in the order in which it came: a split that a reader was given before a checkpoint began is
 * with the reader when it comes to its cut. A task that is held follows orders only, and what else came waits.
 */
final class TaskMail {
    private final Queue<Letter> arrived = new ConcurrentLinkedQueue<>();
    private final Queue<Mailbox.Action> waiting = new ArrayDeque<>();

    private record Letter(Mailbox.Action action, boolean order) {}

    void post(Mailbox.Action action) {
        arrived.add(new Letter(action, false));
    }

    /** Posts what the coordinator wants. */
    void postOrder(Mailbox.Action action) {
        arrived.add(new Letter(action, true));
    }

    /** What is to be done next; null if nothing is. */
    Mailbox.Action next(boolean held) {
        if (!held && !waiting.isEmpty()) {
            return waiting.poll();
        }
        for (Letter letter = arrived.poll(); letter != null; letter = arrived.poll()) {
            if (letter.order() || !held) {
                return letter.action();
            }
            waiting.add(letter.action());
        }
        return null;
    }
}
