package weir.operators.source;

import weir.api.source.SourceEvent;
import weir.api.source.SourceReaderContext;
import weir.api.time.ProcessingTimeService;
import weir.base.Platform;
import weir.operators.context.ProcessingTime;
import weir.spi.OperatorContext;

/** What a reader may ask of the task it runs in. */
record ReaderContext(OperatorContext context, SourceCoordinator<?> coordinator) implements SourceReaderContext {
    @Override
    public int getIndexOfSubtask() {
        return context.slice().index();
    }

    @Override
    public int currentParallelism() {
        return context.slice().parallelism();
    }

    @Override
    public String getLocalHostName() {
        return "localhost";
    }

    @Override
    public void sendSplitRequest() {
        coordinator.requestSplit(getIndexOfSubtask());
    }

    @Override
    public void sendSourceEventToCoordinator(SourceEvent event) {
        coordinator.send(getIndexOfSubtask(), event);
    }

    @Override
    public ProcessingTimeService getProcessingTimeService() {
        return new ProcessingTime(context.processingTimers());
    }

    @Override
    public Platform platform() {
        return context.platform();
    }
}
