package weir.api.serialization;

import java.io.IOException;
import java.io.Serializable;
import weir.api.Collector;
import weir.api.metrics.MetricGroup;
import weir.api.process.UserCodeClassLoader;
import weir.types.ResultTypeQueryable;

/** Turns the bytes of one message into one record, or into none or many. */
public interface DeserializationSchema<T> extends Serializable, ResultTypeQueryable<T> {
    /** Called once before the first message. */
    default void open(InitializationContext context) throws Exception {}

    /** The record, or null for a message to be left out. */
    T deserialize(byte[] message) throws IOException;

    /** Passes on whatever records the message holds. */
    default void deserialize(byte[] message, Collector<T> out) throws IOException {
        T record = deserialize(message);
        if (record != null) {
            out.collect(record);
        }
    }

    /** True where {@code nextElement} says that nothing more will come; it is not passed on. */
    boolean isEndOfStream(T nextElement);

    /** What a schema may ask for when it is opened. */
    interface InitializationContext {
        MetricGroup getMetricGroup();

        UserCodeClassLoader getUserCodeClassLoader();
    }
}
