package weir.operators.async;

import java.util.ArrayDeque;
import java.util.Deque;
import weir.spi.Receiver;

/** Everything leaves in the order in which it came. */
final class OrderedDepartures<O> implements Departures<O> {
    private final Receiver<O> out;
    private final Deque<Departure<O>> queue = new ArrayDeque<>();

    OrderedDepartures(Receiver<O> out) {
        this.out = out;
    }

    @Override
    public void add(Request<?, O> request) {
        queue.add(request);
    }

    @Override
    public void add(Departure<O> signal) throws Exception {
        queue.add(signal);
        sendReady();
    }

    @Override
    public void answered(Request<?, O> request) throws Exception {
        sendReady();
    }

    private void sendReady() throws Exception {
        while (!queue.isEmpty() && queue.peek().isReady()) {
            queue.poll().leave(out);
        }
    }
}
