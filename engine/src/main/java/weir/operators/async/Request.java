package weir.operators.async;

import java.util.Collection;
import weir.spi.Receiver;

/** A row and what became of the request made for it. */
final class Request<I, O> implements Departure<O> {
    final I row;
    final long time;
    private final Ledger<I, O> ledger;

    /** How often it was tried. */
    int attempts;

    /** When it has taken too long, by the task's clock. */
    long deadlineMillis;

    /** True once it has taken too long and the function was told: whatever answer comes now is final. */
    boolean expired;

    /** Its place among departures that are not in order. */
    UnorderedDepartures.Segment<O> segment;

    private Collection<O> results;

    Request(I row, long time, Ledger<I, O> ledger) {
        this.row = row;
        this.time = time;
        this.ledger = ledger;
    }

    void answer(Collection<O> newResults) {
        results = newResults;
    }

    @Override
    public boolean isReady() {
        return results != null;
    }

    @Override
    public void leave(Receiver<O> out) throws Exception {
        ledger.left(this);
        for (O result : results) {
            out.onRow(result, time);
        }
    }
}
