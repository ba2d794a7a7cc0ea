package weir.operators.keyed;

import weir.spi.ForwardingContext;
import weir.spi.OperatorContext;
import weir.spi.ProcessingTimers;

/** What a keyed operator may ask of its task in batch mode: all as ever, but for the timers. */
final class BatchContext extends ForwardingContext {
    private final BatchTimers timers;

    BatchContext(OperatorContext task, BatchTimers timers) {
        super(task);
        this.timers = timers;
    }

    @Override
    public ProcessingTimers processingTimers() {
        return timers;
    }

    BatchTimers timers() {
        return timers;
    }
}
