package weir.engine;

import java.util.ArrayList;
import java.util.List;
import weir.batch.Message;
import weir.time.WatermarkMerge;

/** The sending ends of one task. */
final class TaskOutputs {
    private final List<Router> routers = new ArrayList<>();
    private final List<WayOut> waysOut = new ArrayList<>();

    /** Adds a router, which becomes a way out once the operator that sends over it is there. */
    void add(Router router) {
        routers.add(router);
    }

    void add(WayOut way) {
        waysOut.add(way);
    }

    List<WayOut> waysOut() {
        return waysOut;
    }

    /** Sends what has been collected; true if there was anything, which is work for others. */
    boolean flush() {
        boolean sent = false;
        for (Router router : routers) {
            sent |= router.flush();
        }
        return sent;
    }

    /** Offers what was refused once more; true if nothing is left. */
    boolean drain() {
        boolean empty = true;
        for (Router router : routers) {
            empty &= router.drain();
        }
        return empty;
    }

    /** Sends the last watermark. */
    void endTime() {
        routers.forEach(router -> router.onWatermark(WatermarkMerge.END));
    }

    void signal(Message message) {
        routers.forEach(router -> router.signal(message));
    }
}
