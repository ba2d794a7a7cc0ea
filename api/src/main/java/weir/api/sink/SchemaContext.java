package weir.api.sink;

import weir.api.metrics.MetricGroup;
import weir.api.process.UserCodeClassLoader;
import weir.api.serialization.SerializationSchema;

/** What a writer hands on to its serialization schema. */
record SchemaContext(MetricGroup getMetricGroup, UserCodeClassLoader getUserCodeClassLoader)
        implements SerializationSchema.InitializationContext {}
