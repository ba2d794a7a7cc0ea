package weir.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.batch.Message;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.SourceOperator;
import weir.spi.StateInput;

/**
 * The part that one task has in checkpoints: it brings its inputs to a cut, passes the barrier on, and hands the state of its
 * operators to the responder. A source is an input like a channel; its state is taken as soon as it comes to its cut, and no
 * row leaves it until the task has come to its own.
 */
final class TaskCheckpoints {
    private final Task task;
    private final int number;
    private final CheckpointResponder responder;
    private final Map<Operator, OperatorSnapshot.Origin> origins = new HashMap<>();
    private final Map<Operator, OperatorSnapshot> sourcesAtCut = new HashMap<>();
    private final Map<Long, Long> beginnings = new HashMap<>();
    private BarrierAlignment alignment;

    /** {@code alignment} is given once all inputs of the task are known. */
    TaskCheckpoints(Task task, int number, CheckpointResponder responder) {
        this.task = task;
        this.number = number;
        this.responder = responder;
    }

    void register(Operator operator, OperatorSnapshot.Origin origin) {
        origins.put(operator, origin);
    }

    /** All inputs are there: first the channels, then the sources. */
    void start(int inputs, boolean exactlyOnce) {
        alignment = new BarrierAlignment(inputs, exactlyOnce);
    }

    /** How many operators, from the first of the chain on, have nothing left to do. */
    int finishedBefore(Restoration restoration) {
        int finished = 0;
        while (finished < task.operators().size()
                && wasFinished(task.operators().get(finished), restoration)) {
            finished++;
        }
        return finished;
    }

    boolean wasFinished(Operator operator, Restoration restoration) {
        OperatorSnapshot.Origin origin = origins.get(operator);
        return restoration.isFinished(
                origin.id(),
                new OperatorContext.Slice(origin.task(), origin.parallelism(), origin.maxParallelism(), 0));
    }

    /** Gives the operators their state back. */
    void restore(Restoration restoration) throws Exception {
        for (int index = task.operators().size() - 1; index >= 0; index--) {
            Operator operator = task.operators().get(index);
            StateInput state = restoration.of(origins.get(operator).id());
            if (state != null) {
                operator.restore(state);
            }
        }
    }

    boolean isBlocked(int input) {
        return alignment.isBlocked(input);
    }

    /** A checkpoint was begun, and the task's sources come to their cut. */
    void begin(Message.Barrier barrier, List<SourceInlet> sources, int firstSource) throws Exception {
        beginnings.putIfAbsent(barrier.checkpointId(), barrier.triggeredAtMillis());
        long due = alignment.announce(barrier.checkpointId());
        for (int index = 0; index < sources.size(); index++) {
            SourceInlet source = sources.get(index);
            if (!source.isEnded() && source.prepareCut(barrier.checkpointId())) {
                due = cut(source.source(), firstSource + index, barrier.checkpointId());
            }
        }
        take(due);
    }

    /** A source that needed time has come to its cut. */
    void reached(SourceInlet source, int input) throws Exception {
        take(cut(source.source(), input, source.takeCut()));
    }

    void arrive(int input, Message.Barrier barrier) throws Exception {
        beginnings.putIfAbsent(barrier.checkpointId(), barrier.triggeredAtMillis());
        take(alignment.arrive(input, barrier.checkpointId()));
    }

    void end(int input) throws Exception {
        take(alignment.end(input));
    }

    void complete(long checkpointId) throws Exception {
        for (Operator operator : task.operators()) {
            if (task.isOpened(operator)) {
                operator.checkpointComplete(checkpointId);
            }
        }
    }

    void abort(long checkpointId) throws Exception {
        settle(checkpointId);
        for (Operator operator : task.operators()) {
            if (task.isOpened(operator)) {
                operator.checkpointAborted(checkpointId);
            }
        }
    }

    /** The task has nothing left to do. */
    void leave() throws Exception {
        responder.leave(snapshot(Long.MAX_VALUE, true));
    }

    private long cut(SourceOperator<?> source, int input, long checkpointId) throws Exception {
        try {
            sourcesAtCut.put(source, snapshotOf(source, checkpointId));
        } catch (Exception failure) {
            responder.decline(checkpointId, task.name(), failure);
        }
        return alignment.arrive(input, checkpointId);
    }

    private void take(long checkpointId) throws Exception {
        if (checkpointId == BarrierAlignment.NONE) {
            return;
        }
        long begun = beginnings.getOrDefault(checkpointId, 0L);
        for (Operator operator : task.operators()) {
            if (task.isOpened(operator)) {
                operator.onTurnEnd();
                operator.beforeBarrier(checkpointId);
            }
        }
        task.signal(new Message.Barrier(checkpointId, begun));
        try {
            responder.acknowledge(checkpointId, snapshot(checkpointId, false));
        } catch (Exception failure) {
            responder.decline(checkpointId, task.name(), failure);
        }
        settle(checkpointId);
    }

    private void settle(long checkpointId) {
        alignment.settle(checkpointId);
        beginnings.keySet().removeIf(id -> id <= checkpointId);
        sourcesAtCut.values().removeIf(snapshot -> snapshot.checkpointId() <= checkpointId);
    }

    private TaskSnapshot snapshot(long checkpointId, boolean finished) throws Exception {
        List<OperatorSnapshot> snapshots = new ArrayList<>();
        for (Operator operator : task.operators()) {
            OperatorSnapshot atCut = sourcesAtCut.get(operator);
            OperatorSnapshot snapshot = atCut == null ? snapshotOf(operator, checkpointId) : atCut;
            if (finished || task.hasFinished(operator)) {
                snapshot.markFinished();
            }
            snapshots.add(snapshot);
        }
        return new TaskSnapshot(number, task.name(), snapshots, finished);
    }

    private OperatorSnapshot snapshotOf(Operator operator, long checkpointId) throws Exception {
        OperatorSnapshot snapshot =
                new OperatorSnapshot(origins.get(operator), checkpointId, beginnings.getOrDefault(checkpointId, 0L));
        if (task.isOpened(operator)) {
            operator.snapshot(snapshot);
        }
        return snapshot;
    }
}
