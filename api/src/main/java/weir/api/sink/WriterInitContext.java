package weir.api.sink;

import weir.api.metrics.SinkWriterMetricGroup;
import weir.api.process.UserCodeClassLoader;
import weir.api.serialization.SerializationSchema;
import weir.api.time.ProcessingTimeService;

/** What a {@link SinkWriter} may ask of the engine. */
public interface WriterInitContext extends InitContext {
    SinkWriterMetricGroup metricGroup();

    UserCodeClassLoader getUserCodeClassLoader();

    /** Timers that fire on the writer's own thread. */
    ProcessingTimeService getProcessingTimeService();

    /** True where records may be changed or used again after {@link SinkWriter#write}, so that none may be kept. */
    boolean isObjectReuseEnabled();

    /** For opening a {@link SerializationSchema} that the writer uses. */
    default SerializationSchema.InitializationContext asSerializationSchemaInitializationContext() {
        return new SchemaContext(metricGroup(), getUserCodeClassLoader());
    }
}
