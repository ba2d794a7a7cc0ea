package weir.operators.sink;

import java.util.OptionalLong;
import weir.api.metrics.SinkWriterMetricGroup;
import weir.api.process.JobInfo;
import weir.api.process.TaskInfo;
import weir.api.process.UserCodeClassLoader;
import weir.api.sink.CommitterInitContext;
import weir.api.sink.WriterInitContext;
import weir.api.time.ProcessingTimeService;
import weir.base.Platform;
import weir.operators.context.Metrics;
import weir.operators.context.ProcessingTime;
import weir.operators.context.TaskRuntimeContext;
import weir.operators.context.UserClasses;
import weir.spi.OperatorContext;

/** What a writer and a committer may ask of the task they run in. */
record SinkContext(OperatorContext context, OptionalLong getRestoredCheckpointId)
        implements WriterInitContext, CommitterInitContext {
    @Override
    public JobInfo getJobInfo() {
        return new TaskRuntimeContext(context, null).getJobInfo();
    }

    @Override
    public TaskInfo getTaskInfo() {
        return new TaskRuntimeContext(context, null).getTaskInfo();
    }

    @Override
    public SinkWriterMetricGroup metricGroup() {
        return Metrics.writerGroup(context);
    }

    @Override
    public UserCodeClassLoader getUserCodeClassLoader() {
        return new UserClasses(context);
    }

    @Override
    public ProcessingTimeService getProcessingTimeService() {
        return new ProcessingTime(context.processingTimers());
    }

    @Override
    public boolean isObjectReuseEnabled() {
        return context.settings().objectReuse();
    }

    @Override
    public Platform platform() {
        return context.platform();
    }
}
