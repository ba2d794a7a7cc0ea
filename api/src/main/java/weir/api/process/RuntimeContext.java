package weir.api.process;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import weir.api.JobID;
import weir.api.accumulators.Accumulator;
import weir.api.accumulators.AccumulatorSet;
import weir.api.accumulators.DoubleCounter;
import weir.api.accumulators.Histogram;
import weir.api.accumulators.IntCounter;
import weir.api.accumulators.LongCounter;
import weir.api.config.ExecutionConfig;
import weir.api.config.ParameterTool;
import weir.api.metrics.OperatorMetricGroup;
import weir.api.state.KeyedStateStore;
import weir.serializers.TypeSerializer;
import weir.types.TypeInformation;

/**
 * What a rich function finds out about the task it works in, and where it gets its state, accumulators and metrics.
 *
 * <p>Keyed state exists on keyed streams only; elsewhere asking for it throws an {@link IllegalStateException}.
 */
public interface RuntimeContext extends KeyedStateStore {
    JobInfo getJobInfo();

    TaskInfo getTaskInfo();

    OperatorMetricGroup getMetricGroup();

    /** The parameters that the program gave to all functions; empty where it gave none. */
    Map<String, String> getGlobalJobParameters();

    /** True if the program promised that functions neither change nor keep the objects they are given. */
    boolean isObjectReuseEnabled();

    /** The class loader that knows the classes of the job. */
    ClassLoader getUserCodeClassLoader();

    /** Runs {@code releaseHook} once the class loader is given up; only the first hook of a name counts. */
    void registerUserCodeClassLoaderReleaseHookIfAbsent(String releaseHookName, Runnable releaseHook);

    /** The accumulators of this task. */
    AccumulatorSet accumulators();

    default <T> TypeSerializer<T> createSerializer(TypeInformation<T> typeInformation) {
        return typeInformation.createSerializer();
    }

    /** External resources, such as GPUs, of the given kind; none in a process that manages none. */
    default Set<ExternalResourceInfo> getExternalResourceInfos(String resourceName) {
        return Set.of();
    }

    /** The value state with asynchronous methods as well. */
    default <T> weir.api.state.v2.ValueState<T> getState(weir.api.state.v2.ValueStateDescriptor<T> descriptor) {
        return descriptor.bind(this);
    }

    /** The list state with asynchronous methods as well. */
    default <T> weir.api.state.v2.ListState<T> getListState(weir.api.state.v2.ListStateDescriptor<T> descriptor) {
        return descriptor.bind(this);
    }

    /** The map state with asynchronous methods as well. */
    default <UK, UV> weir.api.state.v2.MapState<UK, UV> getMapState(
            weir.api.state.v2.MapStateDescriptor<UK, UV> descriptor) {
        return descriptor.bind(this);
    }

    /** The reducing state with asynchronous methods as well. */
    default <T> weir.api.state.v2.ReducingState<T> getReducingState(
            weir.api.state.v2.ReducingStateDescriptor<T> descriptor) {
        return descriptor.bind(this);
    }

    /** The aggregating state with asynchronous methods as well. */
    default <IN, ACC, OUT> weir.api.state.v2.AggregatingState<IN, OUT> getAggregatingState(
            weir.api.state.v2.AggregatingStateDescriptor<IN, ACC, OUT> descriptor) {
        return descriptor.bind(this);
    }

    /**
     * Adds an accumulator under a name that is still free in this task.
     *
     * @throws IllegalStateException if the name is taken
     */
    default <V, A extends Serializable> void addAccumulator(String name, Accumulator<V, A> accumulator) {
        accumulators().add(name, accumulator);
    }

    /** The accumulator of that name, or null. */
    default <V, A extends Serializable> Accumulator<V, A> getAccumulator(String name) {
        return accumulators().get(name);
    }

    /** The counter of that name, made on first use. */
    default IntCounter getIntCounter(String name) {
        return accumulators().getOrAdd(name, IntCounter.class, IntCounter::new);
    }

    /** The counter of that name, made on first use. */
    default LongCounter getLongCounter(String name) {
        return accumulators().getOrAdd(name, LongCounter.class, LongCounter::new);
    }

    /** The counter of that name, made on first use. */
    default DoubleCounter getDoubleCounter(String name) {
        return accumulators().getOrAdd(name, DoubleCounter.class, DoubleCounter::new);
    }

    /** The histogram of that name, made on first use. */
    default Histogram getHistogram(String name) {
        return accumulators().getOrAdd(name, Histogram.class, Histogram::new);
    }

    /**
     * The job's settings as programs for Flink 1.x read them; changing them has no effect. The global job parameters
     * are a {@link ParameterTool} again, whatever they were made from.
     */
    default ExecutionConfig getExecutionConfig() {
        ExecutionConfig config = new ExecutionConfig()
                .setParallelism(getNumberOfParallelSubtasks())
                .setMaxParallelism(getMaxNumberOfParallelSubtasks());
        config.setGlobalJobParameters(ParameterTool.fromMap(getGlobalJobParameters()));
        return isObjectReuseEnabled() ? config.enableObjectReuse() : config;
    }

    default JobID getJobId() {
        return getJobInfo().getJobId();
    }

    default String getTaskName() {
        return getTaskInfo().getTaskName();
    }

    default String getTaskNameWithSubtasks() {
        return getTaskInfo().getTaskNameWithSubtasks();
    }

    default int getIndexOfThisSubtask() {
        return getTaskInfo().getIndexOfThisSubtask();
    }

    default int getNumberOfParallelSubtasks() {
        return getTaskInfo().getNumberOfParallelSubtasks();
    }

    default int getMaxNumberOfParallelSubtasks() {
        return getTaskInfo().getMaxNumberOfParallelSubtasks();
    }

    default int getAttemptNumber() {
        return getTaskInfo().getAttemptNumber();
    }
}
