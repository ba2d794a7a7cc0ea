package weir.operators.sink;

import weir.api.sink.WriterInitContext;
import weir.api.time.ProcessingTimeService;
import weir.base.Platform;
import weir.operators.context.ProcessingTime;
import weir.spi.OperatorContext;

/** What a writer may ask of the task it runs in. */
record SinkContext(OperatorContext context) implements WriterInitContext {
    @Override
    public int getSubtaskId() {
        return context.slice().index();
    }

    @Override
    public int getNumberOfParallelSubtasks() {
        return context.slice().parallelism();
    }

    @Override
    public int getAttemptNumber() {
        return context.slice().attempt();
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
