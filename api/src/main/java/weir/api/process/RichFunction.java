package weir.api.process;

import weir.api.config.Configuration;
import weir.api.functions.Function;

/**
 * A function with a life cycle: the engine hands it its runtime context, opens it before the first record and closes
 * it after the last, also when the task failed.
 */
public interface RichFunction extends Function {
    /** Prepares the function in its task: state handles, connections, counters. */
    default void open(OpenContext openContext) throws Exception {
        open(new Configuration());
    }

    /** The form of Flink 1.x, called by {@link #open(OpenContext)}; the configuration is empty. */
    default void open(Configuration parameters) throws Exception {}

    /** Gives back what {@code open} took. */
    void close() throws Exception;

    RuntimeContext getRuntimeContext();

    /** Called by the engine, once, before {@code open}. */
    void setRuntimeContext(RuntimeContext context);
}
