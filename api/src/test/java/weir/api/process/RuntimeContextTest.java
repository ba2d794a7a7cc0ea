package weir.api.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.api.JobID;
import weir.api.accumulators.AccumulatorSet;
import weir.api.accumulators.LongCounter;
import weir.api.config.ParameterTool;
import weir.api.metrics.OperatorMetricGroup;
import weir.api.state.AggregatingState;
import weir.api.state.AggregatingStateDescriptor;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ReducingState;
import weir.api.state.ReducingStateDescriptor;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;

class RuntimeContextTest {
    private final RuntimeContext context = new UnkeyedContext();

    @Test
    void theSpellingsOfFlinkOneAnswerFromTheTaskInfo() {
        assertThat(context.getIndexOfThisSubtask()).isEqualTo(2);
        assertThat(context.getNumberOfParallelSubtasks()).isEqualTo(4);
        assertThat(context.getMaxNumberOfParallelSubtasks()).isEqualTo(128);
        assertThat(context.getAttemptNumber()).isEqualTo(1);
        assertThat(context.getTaskName()).isEqualTo("Count");
        assertThat(context.getTaskNameWithSubtasks()).isEqualTo("Count (3/4)");
        assertThat(context.getJobId()).isEqualTo(new JobID(1, 2));
    }

    @Test
    void globalParametersComeBackAsAParameterToolFromTheExecutionConfig() {
        ParameterTool parameters = (ParameterTool) context.getExecutionConfig().getGlobalJobParameters();
        assertThat(parameters.getInt("limit")).isEqualTo(5);
        assertThat(context.getExecutionConfig().isObjectReuseEnabled()).isTrue();
        assertThat(context.getExecutionConfig().getParallelism()).isEqualTo(4);
    }

    @Test
    void countersAreMadeOnFirstUseAndShared() {
        context.getLongCounter("rows").add(3);
        context.getLongCounter("rows").add(4);
        context.addAccumulator("more", new LongCounter(1));

        assertThat(context.accumulators().results()).containsOnly(Map.entry("rows", 7L), Map.entry("more", 1L));
        assertThat(context.<Long, Long>getAccumulator("rows").getLocalValue()).isEqualTo(7L);
        assertThat(context.getAccumulator("none")).isNull();
        assertThatIllegalStateException().isThrownBy(() -> context.getIntCounter("rows"));
        assertThat(context.getExternalResourceInfos("gpu")).isEmpty();
    }

    /** The third of four tasks on a stream without keys. */
    private static final class UnkeyedContext implements RuntimeContext {
        private final AccumulatorSet accumulators = new AccumulatorSet();

        @Override
        public JobInfo getJobInfo() {
            return new JobInfo(new JobID(1, 2), "job");
        }

        @Override
        public TaskInfo getTaskInfo() {
            return new TaskInfo("Count", 128, 2, 4, 1);
        }

        @Override
        public OperatorMetricGroup getMetricGroup() {
            throw new AssertionError("No metric is needed here.");
        }

        @Override
        public Map<String, String> getGlobalJobParameters() {
            return Map.of("limit", "5");
        }

        @Override
        public boolean isObjectReuseEnabled() {
            return true;
        }

        @Override
        public ClassLoader getUserCodeClassLoader() {
            return getClass().getClassLoader();
        }

        @Override
        public void registerUserCodeClassLoaderReleaseHookIfAbsent(String name, Runnable releaseHook) {
            throw new AssertionError("No class loader is given up here.");
        }

        @Override
        public AccumulatorSet accumulators() {
            return accumulators;
        }

        @Override
        public <T> ValueState<T> getState(ValueStateDescriptor<T> descriptor) {
            throw new IllegalStateException("no keys");
        }

        @Override
        public <T> ListState<T> getListState(ListStateDescriptor<T> descriptor) {
            throw new IllegalStateException("no keys");
        }

        @Override
        public <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> descriptor) {
            throw new IllegalStateException("no keys");
        }

        @Override
        public <IN, ACC, OUT> AggregatingState<IN, OUT> getAggregatingState(
                AggregatingStateDescriptor<IN, ACC, OUT> descriptor) {
            throw new IllegalStateException("no keys");
        }

        @Override
        public <UK, UV> MapState<UK, UV> getMapState(MapStateDescriptor<UK, UV> descriptor) {
            throw new IllegalStateException("no keys");
        }
    }
}
