package weir.operators.context;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import weir.api.JobID;
import weir.api.accumulators.AccumulatorSet;
import weir.api.metrics.OperatorMetricGroup;
import weir.api.process.JobInfo;
import weir.api.process.RuntimeContext;
import weir.api.process.TaskInfo;
import weir.api.state.AggregatingState;
import weir.api.state.AggregatingStateDescriptor;
import weir.api.state.KeyedStateStore;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ReducingState;
import weir.api.state.ReducingStateDescriptor;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.spi.OperatorContext;

/** The runtime context of the functions of one operator in one task. */
public final class TaskRuntimeContext implements RuntimeContext {
    private final OperatorContext context;
    private final KeyedStateStore state;

    /** {@code state} is null where the stream is not keyed. */
    public TaskRuntimeContext(OperatorContext context, KeyedStateStore state) {
        this.context = context;
        this.state = state;
    }

    @Override
    public JobInfo getJobInfo() {
        byte[] name = context.jobName().getBytes(StandardCharsets.UTF_8);
        return new JobInfo(new JobID(context.platform().seed(), Arrays.hashCode(name)), context.jobName());
    }

    @Override
    public TaskInfo getTaskInfo() {
        OperatorContext.Slice slice = context.slice();
        return new TaskInfo(
                context.name(), slice.maxParallelism(), slice.index(), slice.parallelism(), slice.attempt());
    }

    @Override
    public OperatorMetricGroup getMetricGroup() {
        return Metrics.group(context);
    }

    @Override
    public Map<String, String> getGlobalJobParameters() {
        return context.settings().parameters();
    }

    @Override
    public boolean isObjectReuseEnabled() {
        return context.settings().objectReuse();
    }

    @Override
    public ClassLoader getUserCodeClassLoader() {
        return context.userClassLoader();
    }

    /** A job's classes are given up with its process, so the hook runs when the process ends. */
    @Override
    public void registerUserCodeClassLoaderReleaseHookIfAbsent(String releaseHookName, Runnable releaseHook) {
        context.platform().threads().atExit(releaseHookName, releaseHook);
    }

    @Override
    public AccumulatorSet accumulators() {
        return context.accumulators();
    }

    @Override
    public <T> ValueState<T> getState(ValueStateDescriptor<T> descriptor) {
        return keyed(descriptor.getName()).getState(descriptor);
    }

    @Override
    public <T> ListState<T> getListState(ListStateDescriptor<T> descriptor) {
        return keyed(descriptor.getName()).getListState(descriptor);
    }

    @Override
    public <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> descriptor) {
        return keyed(descriptor.getName()).getReducingState(descriptor);
    }

    @Override
    public <IN, ACC, OUT> AggregatingState<IN, OUT> getAggregatingState(
            AggregatingStateDescriptor<IN, ACC, OUT> descriptor) {
        return keyed(descriptor.getName()).getAggregatingState(descriptor);
    }

    @Override
    public <UK, UV> MapState<UK, UV> getMapState(MapStateDescriptor<UK, UV> descriptor) {
        return keyed(descriptor.getName()).getMapState(descriptor);
    }

    private KeyedStateStore keyed(String stateName) {
        if (state == null) {
            throw new IllegalStateException("Operator '" + context.name() + "' asks for the keyed state '" + stateName
                    + "', but its stream has no keys. Call keyBy(...) before it.");
        }
        return state;
    }
}
