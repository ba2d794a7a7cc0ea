package weir.checkpoint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weir.batch.Message.Barrier.Purpose;

/** A checkpoint on its way: which tasks have not handed in their state yet, and where that of the others is. */
final class PendingCheckpoint {
    private final Start start;
    private SnapshotDirectory directory;
    private final SavepointRequest request;
    private final KnownPages base;
    private final BitSet awaited = new BitSet();
    private final List<StateWriter.Written> written = new ArrayList<>();
    private int writing;

    /**
     * What a checkpoint begins with.
     *
     * @param atMillis milliseconds since 1970
     * @param steadyMillis the same moment on the clock that nobody sets
     */
    record Start(long id, long atMillis, long steadyMillis) {}

    /** {@code request} is null unless somebody has asked for a savepoint; {@code base} need not be written again. */
    PendingCheckpoint(Start start, SnapshotDirectory directory, KnownPages base, SavepointRequest request, int tasks) {
        this.start = start;
        this.directory = directory;
        this.base = base;
        this.request = request;
        awaited.set(0, tasks);
    }

    /** Once it is known where the state goes. */
    void writeTo(SnapshotDirectory prepared) {
        directory = prepared;
    }

    SnapshotDirectory directory() {
        return directory;
    }

    /** Who waits for it; null if it is an ordinary checkpoint. */
    SavepointRequest request() {
        return request;
    }

    Purpose purpose() {
        return request == null ? Purpose.CHECKPOINT : request.purpose();
    }

    boolean isSavepoint() {
        return request != null;
    }

    long id() {
        return start.id();
    }

    /** On the clock that nobody sets. */
    long begunMillis() {
        return start.steadyMillis();
    }

    /** The pages that need not be written again. */
    KnownPages base() {
        return base;
    }

    boolean awaitsAny() {
        return !awaited.isEmpty();
    }

    boolean awaits(int task) {
        return awaited.get(task);
    }

    /** A task has handed in its state, which is being written. */
    void arrived(int task) {
        awaited.clear(task);
        writing++;
    }

    /** What the tasks of operators have in common is being written. */
    void sharedPartsArrived() {
        writing++;
    }

    void written(List<StateWriter.Written> states) {
        writing--;
        written.addAll(states);
    }

    /** True once nothing is missing and nothing is on its way to the disk. */
    boolean isDurable() {
        return awaited.isEmpty() && writing == 0;
    }

    Manifest manifest(String job, int attempt, long completedAtMillis) {
        Map<String, Manifest.OperatorState> operators = new TreeMap<>();
        for (StateWriter.Written state : written) {
            operators
                    .computeIfAbsent(
                            state.origin().id(),
                            id -> new Manifest.OperatorState(
                                    id,
                                    state.origin().name(),
                                    state.origin().parallelism(),
                                    state.origin().maxParallelism(),
                                    new ArrayList<>()))
                    .tasks()
                    .add(state.state());
        }
        operators.values().forEach(operator -> operator.tasks().sort((a, b) -> a.task() - b.task()));
        return new Manifest(
                Manifest.FORMAT,
                Manifest.VERSION,
                "",
                isSavepoint() ? Manifest.SAVEPOINT : Manifest.CHECKPOINT,
                start.id(),
                job,
                attempt,
                start.atMillis(),
                completedAtMillis,
                List.copyOf(operators.values()));
    }
}
