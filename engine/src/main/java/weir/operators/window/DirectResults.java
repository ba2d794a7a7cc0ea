package weir.operators.window;

import weir.api.windowing.TimeWindow;
import weir.spi.Receiver;

/** Sends the results on as they are, with the last timestamp of their window. */
final class DirectResults<OUT> extends KeyResults<OUT> {
    private final Receiver<OUT> out;

    DirectResults(Receiver<OUT> out) {
        this.out = out;
    }

    @Override
    boolean readsKeys() {
        return false;
    }

    @Override
    void accept(Object key, TimeWindow window, OUT result) throws Exception {
        out.onRow(result, window.maxTimestamp());
    }
}
