package weir.operators.async;

import java.util.ArrayDeque;
import java.util.Deque;
import weir.spi.Receiver;

/** Answers leave as they come, but none before a signal that came before its row, nor after one that came after it. */
final class UnorderedDepartures<O> implements Departures<O> {
    private final Receiver<O> out;
    private final Deque<Segment<O>> segments = new ArrayDeque<>();

    /** The requests between two signals. */
    static final class Segment<O> {
        private final Deque<Request<?, O>> answered = new ArrayDeque<>();
        private int here;

        /** The signal behind the requests; null while more requests may come. */
        private Departure<O> signal;
    }

    UnorderedDepartures(Receiver<O> out) {
        this.out = out;
        segments.add(new Segment<>());
    }

    @Override
    public void add(Request<?, O> request) {
        Segment<O> last = segments.getLast();
        last.here++;
        request.segment = last;
    }

    @Override
    public void add(Departure<O> signal) throws Exception {
        segments.getLast().signal = signal;
        segments.add(new Segment<>());
        sendReady();
    }

    @Override
    public void answered(Request<?, O> request) throws Exception {
        request.segment.answered.add(request);
        if (request.segment == segments.getFirst()) {
            sendReady();
        }
    }

    private void sendReady() throws Exception {
        sendAnswers(segments.getFirst());
        while (segments.getFirst().here == 0 && segments.getFirst().signal != null) {
            segments.poll().signal.leave(out);
            sendAnswers(segments.getFirst());
        }
    }

    private void sendAnswers(Segment<O> segment) throws Exception {
        while (!segment.answered.isEmpty()) {
            segment.here--;
            segment.answered.poll().leave(out);
        }
    }
}
