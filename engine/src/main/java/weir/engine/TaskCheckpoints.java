package weir.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.batch.Message;
import weir.serializers.IncompatibleSchemaException;
import weir.spi.CheckpointSettings;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.SourceOperator;
import weir.spi.StateInput;

/**
 * The part that one task has in checkpoints: it brings its inputs to a cut, passes the barrier on, and hands the state of its
 * operators to the responder. A source is an input like a channel; its state is taken as soon as it comes to its cut, and no
 * row leaves it until the task has come to its own.
 *
 * <p>Where barriers may overtake rows, the task waits for the others only so long. After that it is enough that each
 * barrier is in sight: the rows before it become part of the checkpoint, and so do those that wait to leave.
 */
final class TaskCheckpoints {
    private final Task task;
    private final int number;
    private final CheckpointResponder responder;
    private final Map<Operator, OperatorSnapshot.Origin> origins = new HashMap<>();
    private final Map<Operator, OperatorSnapshot> sourcesAtCut = new HashMap<>();
    private final Map<Long, Message.Barrier> begun = new HashMap<>();

    /** The barrier that waits until the operators have finished; null if none does. */
    private Message.Barrier behindDraining;

    private BarrierAlignment alignment;
    private Overtaking overtaking = Overtaking.NEVER;
    private long overtakingFor;
    private Departure departure;

    /** {@code alignment} is given once all inputs of the task are known. */
    TaskCheckpoints(Task task, int number, CheckpointResponder responder) {
        this.task = task;
        this.number = number;
        this.responder = responder;
    }

    void register(Operator operator, OperatorSnapshot.Origin origin) {
        origins.put(operator, origin);
    }

    /** Whether and when barriers overtake rows: {@code afterMillis} from the begin of a checkpoint. */
    record Overtaking(boolean allowed, long afterMillis) {
        static final Overtaking NEVER = new Overtaking(false, 0);
    }

    /** The state that is handed in once the barrier is out of the task's hands. */
    private record Departure(
            Message.Barrier barrier,
            TaskSnapshot snapshot,
            List<WayOut> held,
            Map<Operator, List<InFlight>> overtaken) {
        long checkpointId() {
            return barrier.checkpointId();
        }
    }

    /** All inputs are there: first the channels, then the sources. */
    void start(int inputs, CheckpointSettings settings) {
        task.atRelease(this::giveUpDeparture);
        alignment = new BarrierAlignment(inputs, settings.exactlyOnce());
        overtaking = new Overtaking(settings.unaligned() && settings.exactlyOnce(), settings.alignedTimeoutMillis());
    }

    private void giveUpDeparture() throws IOException {
        if (departure != null) {
            departure.snapshot().release();
            departure = null;
        }
    }

    /** Does what may have become possible since the last call: barriers come in sight, channels get room. */
    void look() throws Exception {
        if (departure != null) {
            depart();
        }
        if (overtakingFor != BarrierAlignment.NONE) {
            overtakeInputs();
        }
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
            OperatorSnapshot.Origin origin = origins.get(operator);
            StateInput state = restoration.of(origin.id());
            if (state != null) {
                restore(operator, state, origin.name());
            }
        }
    }

    private static void restore(Operator operator, StateInput state, String name) throws Exception {
        try {
            operator.restore(state);
        } catch (IncompatibleSchemaException e) {
            throw e.in("the state of operator '" + name + "'");
        }
    }

    boolean isBlocked(int input) {
        return alignment.isBlocked(input);
    }

    /** A checkpoint was begun, and the task's sources come to their cut. */
    void begin(Message.Barrier barrier, List<SourceInlet> sources, int firstSource) throws Exception {
        begun.putIfAbsent(barrier.checkpointId(), barrier);
        long due = alignment.announce(barrier);
        for (int index = 0; index < sources.size(); index++) {
            SourceInlet source = sources.get(index);
            if (!source.isEnded() && source.prepareCut(barrier.checkpointId())) {
                due = cut(source.source(), firstSource + index, barrier);
            }
        }
        take(due);
        if (overtaking.allowed() && !barrier.purpose().isSavepoint()) {
            scheduleOvertaking(barrier);
        }
    }

    /** A source that needed time has come to its cut. */
    void reached(SourceInlet source, int input) throws Exception {
        long checkpointId = source.takeCut();
        Message.Barrier givenUp = new Message.Barrier(checkpointId, 0);
        take(cut(source.source(), input, begun.getOrDefault(checkpointId, givenUp)));
    }

    private void scheduleOvertaking(Message.Barrier barrier) throws Exception {
        long deadline = barrier.triggeredAtMillis() + overtaking.afterMillis();
        if (deadline <= task.timers().currentTimeMillis()) {
            overtake(barrier.checkpointId());
        } else {
            task.timers().schedule(deadline, due -> overtake(barrier.checkpointId()));
        }
    }

    /** A checkpoint has waited long enough. */
    private void overtake(long checkpointId) throws Exception {
        if (departure != null && departure.checkpointId() == checkpointId) {
            overtakeDeparture();
        } else if (alignment.isPending(checkpointId)) {
            overtakingFor = checkpointId;
            overtakeInputs();
        }
    }

    /** Takes the snapshot if every barrier that is missing can be seen and may overtake what is before it. */
    private void overtakeInputs() throws Exception {
        Map<Operator, List<InFlight>> overtaken = new HashMap<>();
        BitSet missing = alignment.missing(overtakingFor);
        for (int input = missing.nextSetBit(0); input >= 0; input = missing.nextSetBit(input + 1)) {
            InFlight inFlight = task.inputs().overtaken(input, overtakingFor);
            if (inFlight == null) {
                return;
            }
            overtaken
                    .computeIfAbsent(task.inputs().receiver(input), receiver -> new ArrayList<>())
                    .add(inFlight);
        }
        Message.Barrier barrier = begun.get(overtakingFor);
        missing.stream().forEach(input -> alignment.arrive(input, barrier));
        take(barrier, overtaken);
    }

    void arrive(int input, Message.Barrier barrier) throws Exception {
        begun.putIfAbsent(barrier.checkpointId(), barrier);
        take(alignment.arrive(input, barrier));
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
        if (departure != null && departure.checkpointId() <= checkpointId) {
            giveUpDeparture();
        }
        settle(checkpointId);
        for (Operator operator : task.operators()) {
            if (task.isOpened(operator)) {
                operator.checkpointAborted(checkpointId);
            }
        }
    }

    /**
     * The task has nothing left to do: all its timers have fired and everything that waited for a checkpoint has had it, so
     * nobody will ask for its state again.
     */
    void leave() {
        List<OperatorSnapshot> last = new ArrayList<>();
        for (Operator operator : task.operators()) {
            OperatorSnapshot snapshot = new OperatorSnapshot(origins.get(operator), Long.MAX_VALUE, 0);
            snapshot.markFinished();
            last.add(snapshot);
        }
        responder.leave(new TaskSnapshot(number, task.name(), last, true));
    }

    private long cut(SourceOperator<?> source, int input, Message.Barrier barrier) throws Exception {
        try {
            sourcesAtCut.put(source, snapshotOf(source, barrier.checkpointId()));
        } catch (Exception failure) {
            responder.decline(barrier.checkpointId(), task.name(), failure);
        }
        return alignment.arrive(input, barrier);
    }

    private void take(long checkpointId) throws Exception {
        if (checkpointId == BarrierAlignment.NONE || behindDraining != null) {
            return;
        }
        Message.Barrier barrier = begun.get(checkpointId);
        if (barrier.purpose() == Message.Barrier.Purpose.DRAIN && task.startDraining()) {
            behindDraining = barrier;
            takeDrained();
        } else {
            take(barrier, new HashMap<>());
        }
    }

    /** Takes the state that waits for the operators to finish, if they have; false if not. */
    boolean takeDrained() throws Exception {
        if (!task.isDrained()) {
            return false;
        }
        take(behindDraining, new HashMap<>());
        return true;
    }

    /** Passes the barrier on and takes the snapshot; {@code overtaken} is what barriers have overtaken so far. */
    private void take(Message.Barrier barrier, Map<Operator, List<InFlight>> overtaken) throws Exception {
        long checkpointId = barrier.checkpointId();
        for (Operator operator : task.operators()) {
            if (task.isOpened(operator)) {
                operator.onTurnEnd();
                operator.beforeBarrier(checkpointId);
            }
        }
        boolean overtakes = overtakingFor == checkpointId;
        for (WayOut way : task.waysOut()) {
            if (overtakes && way.overtakable()) {
                add(way.overtake(barrier), way.sender(), overtaken);
            } else {
                way.send(barrier);
            }
        }
        try {
            TaskSnapshot snapshot = snapshot(checkpointId);
            List<WayOut> held = overtaking.allowed() ? task.waysOut() : List.of();
            departure = new Departure(barrier, snapshot, held, overtaken);
            depart();
        } catch (Exception failure) {
            responder.decline(checkpointId, task.name(), failure);
        }
        if (barrier.purpose().isLast()) {
            task.hold();
        }
        settle(checkpointId);
    }

    private static void add(List<InFlight> more, Operator operator, Map<Operator, List<InFlight>> overtaken) {
        if (!more.isEmpty()) {
            overtaken.computeIfAbsent(operator, missing -> new ArrayList<>()).addAll(more);
        }
    }

    /** Hands in the state, unless a barrier that may still overtake waits for room. */
    private void depart() throws IOException {
        for (WayOut way : departure.held()) {
            if (way.holds(departure.barrier())) {
                return;
            }
        }
        for (OperatorSnapshot snapshot : departure.snapshot().operators()) {
            List<InFlight> inFlight = departure.overtaken().get(operatorOf(snapshot));
            if (inFlight != null) {
                InFlight.write(inFlight, snapshot.section(InFlight.SECTION));
            }
        }
        responder.acknowledge(departure.checkpointId(), departure.snapshot());
        departure = null;
    }

    private void overtakeDeparture() throws IOException {
        for (WayOut way : departure.held()) {
            if (way.overtakable() && way.holds(departure.barrier())) {
                add(way.overtake(departure.barrier()), way.sender(), departure.overtaken());
            }
        }
        depart();
    }

    private Operator operatorOf(OperatorSnapshot snapshot) {
        return task.operators().stream()
                .filter(operator -> origins.get(operator).equals(snapshot.origin()))
                .findFirst()
                .orElseThrow();
    }

    private void settle(long checkpointId) {
        overtakingFor = overtakingFor <= checkpointId ? BarrierAlignment.NONE : overtakingFor;
        alignment.settle(checkpointId);
        begun.keySet().removeIf(id -> id <= checkpointId);
        sourcesAtCut.values().removeIf(snapshot -> snapshot.checkpointId() <= checkpointId);
    }

    private TaskSnapshot snapshot(long checkpointId) throws Exception {
        List<OperatorSnapshot> snapshots = new ArrayList<>();
        for (Operator operator : task.operators()) {
            OperatorSnapshot atCut = sourcesAtCut.get(operator);
            OperatorSnapshot snapshot = atCut == null ? snapshotOf(operator, checkpointId) : atCut;
            if (task.hasFinished(operator)) {
                snapshot.markFinished();
            }
            snapshots.add(snapshot);
        }
        return new TaskSnapshot(number, task.name(), snapshots, false);
    }

    private OperatorSnapshot snapshotOf(Operator operator, long checkpointId) throws Exception {
        Message.Barrier barrier = begun.get(checkpointId);
        long timestampMillis = barrier == null ? 0 : barrier.triggeredAtMillis();
        boolean mayHoldFiles = barrier != null && !barrier.purpose().isSavepoint();
        OperatorSnapshot snapshot =
                new OperatorSnapshot(origins.get(operator), checkpointId, timestampMillis, mayHoldFiles);
        if (task.isOpened(operator)) {
            operator.snapshot(snapshot);
        }
        return snapshot;
    }
}
