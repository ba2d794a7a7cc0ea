package weir.engine;

import java.util.ArrayList;
import java.util.List;
import weir.batch.Message;
import weir.spi.Operator;

/**
 * An edge on which rows leave a task: who sends over it, and how barriers go.
 *
 * @param sender the operator whose rows they are
 * @param edge the index of the edge
 * @param task the index of the sending task
 * @param overtakable whether barriers may overtake rows
 */
record WayOut(Router router, Operator sender, int edge, int task, boolean overtakable) {
    /** Sends a barrier behind all rows that came before it. */
    void send(Message.Barrier barrier) {
        router.signal(barrier);
    }

    /** Sends a barrier ahead of all rows, and returns those that have not come to their channels. */
    List<InFlight> overtake(Message.Barrier barrier) {
        List<InFlight> overtaken = new ArrayList<>();
        for (int outlet = 0; outlet < router.outlets.length; outlet++) {
            List<Message> messages = router.outlets[outlet].overtake(barrier, router.watermark);
            if (!messages.isEmpty()) {
                overtaken.add(new InFlight(edge, task, outlet, messages));
            }
        }
        return overtaken;
    }

    /** True while a channel has not taken the barrier that was sent. */
    boolean holds(Message.Barrier barrier) {
        for (Outlet outlet : router.outlets) {
            if (outlet.isWaiting(barrier)) {
                return true;
            }
        }
        return false;
    }
}
