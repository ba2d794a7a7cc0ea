package weir.checkpoint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import weir.batch.Message.Barrier.Purpose;

/** A checkpoint on its way: which tasks have not handed in their state yet, and where that of the others is. */
final class PendingCheckpoint {
    private final Start start;
    private SnapshotDirectory directory;
    private final SavepointRequest request;
    private final KnownPages base;
    private final Participation participation;
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

    /**
     * Who hands in what.
     *
     * @param regions those whose tasks are awaited
     * @param carried what an older checkpoint has of the operators of the others
     */
    record Participation(List<Region> regions, List<Manifest.OperatorState> carried) {}

    /** {@code request} is null unless somebody has asked for a savepoint; {@code base} need not be written again. */
    PendingCheckpoint(
            Start start,
            SnapshotDirectory directory,
            KnownPages base,
            SavepointRequest request,
            Participation participation) {
        this.start = start;
        this.directory = directory;
        this.base = base;
        this.request = request;
        this.participation = participation;
        for (Region region : participation.regions()) {
            int first = region.part().firstTask();
            awaited.set(first, first + region.part().taskCount());
        }
    }

    /** Whose tasks take part. */
    List<Region> participants() {
        return participation.regions();
    }

    /** The operators whose state is that of an older checkpoint. */
    Set<String> carriedIds() {
        return participation.carried().stream().map(Manifest.OperatorState::id).collect(Collectors.toSet());
    }

    /** The files of older checkpoints that it may refer to. */
    Set<String> filesBeside() {
        Set<String> files = base.files();
        files.addAll(CheckpointDirectory.filesBeside(participation.carried()));
        return files;
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
        participation.carried().forEach(operator -> operators.put(operator.id(), operator));
        operators.values().stream()
                .filter(operator -> !carriedIds().contains(operator.id()))
                .forEach(operator -> operator.tasks().sort((a, b) -> a.task() - b.task()));
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
