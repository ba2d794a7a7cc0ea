package weir.api.serialization;

import java.io.Serializable;
import weir.api.metrics.MetricGroup;
import weir.api.process.UserCodeClassLoader;

/** Turns one record into the bytes of one message. */
public interface SerializationSchema<T> extends Serializable {
    /** Called once before the first record. */
    default void open(InitializationContext context) throws Exception {}

    byte[] serialize(T element);

    /** What a schema may ask for when it is opened. */
    interface InitializationContext {
        MetricGroup getMetricGroup();

        UserCodeClassLoader getUserCodeClassLoader();
    }
}
