package weir.engine;

import weir.batch.Message;
import weir.spi.Receiver;

/** The way out of a task over one edge: decides which outlet a row takes and keeps their time. */
abstract class Router extends Receiver<Object> {
    protected final Outlet[] outlets;
    protected final Copier copier;
    protected long watermark = Long.MIN_VALUE;

    /** {@code copier} is null where rows may be shared with their sender. */
    protected Router(Outlet[] outlets, Copier copier) {
        this.outlets = outlets;
        this.copier = copier;
    }

    protected final Object owned(Object row) {
        return copier == null ? row : copier.copy(row);
    }

    @Override
    public void onWatermark(long newWatermark) {
        watermark = newWatermark;
    }

    @Override
    public void onIdle(boolean idle) {
        if (idle) {
            signal(Message.Idle.INSTANCE);
        }
    }

    /** Sends what has been collected so far; false if that is nothing. */
    final boolean flush() {
        boolean sent = false;
        for (Outlet outlet : outlets) {
            sent |= outlet.flush(watermark);
        }
        return sent;
    }

    /** Offers what was refused once more; true if nothing is left. */
    final boolean drain() {
        boolean empty = true;
        for (Outlet outlet : outlets) {
            empty &= outlet.drain();
        }
        return empty;
    }

    final void signal(Message message) {
        for (Outlet outlet : outlets) {
            outlet.signal(message, watermark);
        }
    }
}
