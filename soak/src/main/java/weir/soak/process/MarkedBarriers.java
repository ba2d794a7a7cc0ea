package weir.soak.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import weir.api.functions.MapFunction;
import weir.api.process.CheckpointedFunction;
import weir.api.process.FunctionInitializationContext;
import weir.api.process.FunctionSnapshotContext;
import weir.simulation.input.Event;

/**
 * Stands behind the source in each of its tasks and knows how many of them a barrier has passed. The last of several holds up
 * an alignment: the barriers of all others are on their way by then.
 */
final class MarkedBarriers implements MapFunction<Event, Event>, CheckpointedFunction {
    private static final long serialVersionUID = 1L;
    private static final Map<Long, Integer> PASSED = new ConcurrentHashMap<>();

    private final int tasks;

    MarkedBarriers(int tasks) {
        this.tasks = tasks;
    }

    @Override
    public Event map(Event event) {
        return event;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
        int passed = PASSED.merge(context.getCheckpointId(), 1, Integer::sum);
        if (passed == 1) {
            Stage.reach(Phase.TRIGGER);
        }
        if (passed == tasks && tasks > 1) {
            Stage.reach(Phase.ALIGN);
        }
    }

    @Override
    public void initializeState(FunctionInitializationContext context) {}
}
