package weir.soak.process;

import weir.api.Collector;
import weir.api.process.CheckpointedFunction;
import weir.api.process.FunctionInitializationContext;
import weir.api.process.FunctionSnapshotContext;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.simulation.input.Event;

/** Numbers the events of each key from 0 on, adds them up, and sets a timer for each; tells what it was restored from. */
final class CountAndWait extends KeyedProcessFunction<String, Event, String> implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;

    private final long delayMillis;
    private transient ValueState<Long> count;
    private transient ValueState<Long> sum;

    CountAndWait(long delayMillis) {
        this.delayMillis = delayMillis;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) {
        if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
            Stage.tell("restored " + context.getRestoredCheckpointId().orElse(0));
        }
    }

    @Override
    public void open(OpenContext context) {
        count = getRuntimeContext().getState(new ValueStateDescriptor<>(SoakJob.COUNT, Long.class));
        sum = getRuntimeContext().getState(new ValueStateDescriptor<>("sum", Long.class));
        Stage.reach(Phase.OPEN);
    }

    @Override
    public void processElement(Event event, Context context, Collector<String> out) throws Exception {
        long number = count.value() == null ? 0 : count.value();
        long total = (sum.value() == null ? 0 : sum.value()) + event.amount();
        count.update(number + 1);
        sum.update(total);
        out.collect("count " + context.getCurrentKey() + " " + number + " " + total);
        context.timerService().registerEventTimeTimer(event.time() + delayMillis);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) {
        out.collect("timer " + context.getCurrentKey() + " " + timestamp);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
        Stage.reach(Phase.SNAPSHOT);
    }

    @Override
    public void close() {
        Stage.reach(Phase.CLOSE);
    }
}
