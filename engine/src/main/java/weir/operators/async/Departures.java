package weir.operators.async;

import weir.spi.Receiver;

/** Decides when answers and the signals between them leave. */
interface Departures<O> {
    static <O> Departures<O> of(boolean ordered, Receiver<O> out) {
        return ordered ? new OrderedDepartures<>(out) : new UnorderedDepartures<>(out);
    }

    /** A request was made, after everything that was added before. */
    void add(Request<?, O> request);

    /** A signal came, after everything that was added before. */
    void add(Departure<O> signal) throws Exception;

    /** A request that was added before has its answer; sends what may leave now. */
    void answered(Request<?, O> request) throws Exception;
}
