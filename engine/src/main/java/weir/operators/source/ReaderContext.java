package weir.operators.source;

import weir.api.config.Configuration;
import weir.api.metrics.SourceReaderMetricGroup;
import weir.api.process.UserCodeClassLoader;
import weir.api.source.SourceEvent;
import weir.api.source.SourceReaderContext;
import weir.api.time.ProcessingTimeService;
import weir.base.Platform;
import weir.operators.context.Metrics;
import weir.operators.context.ProcessingTime;
import weir.operators.context.UserClasses;
import weir.spi.OperatorContext;

/** What a reader may ask of the task it runs in. */
record ReaderContext(OperatorContext context, SourceCoordinator<?> coordinator) implements SourceReaderContext {
    @Override
    public SourceReaderMetricGroup metricGroup() {
        return Metrics.readerGroup(context);
    }

    /** The job's global parameters. */
    @Override
    public Configuration getConfiguration() {
        return Configuration.fromMap(context.settings().parameters());
    }

    @Override
    public UserCodeClassLoader getUserCodeClassLoader() {
        return new UserClasses(context);
    }

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
