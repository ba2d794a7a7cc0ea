package weir.operators.async;

import weir.spi.Receiver;

/** What leaves the operator when its turn has come: the answer to a request, or a signal that came between two rows. */
interface Departure<O> {
    /** A watermark in its place among the rows. */
    record Watermark<O>(long watermark) implements Departure<O> {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void leave(Receiver<O> out) throws Exception {
            out.onWatermark(watermark);
        }
    }

    /** A change of idleness in its place among the rows. */
    record Idleness<O>(boolean idle) implements Departure<O> {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void leave(Receiver<O> out) throws Exception {
            out.onIdle(idle);
        }
    }

    boolean isReady();

    void leave(Receiver<O> out) throws Exception;
}
