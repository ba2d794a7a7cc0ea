package weir.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import weir.base.Clock;
import weir.base.WeirException;
import weir.batch.Message;
import weir.engine.CheckpointResponder;
import weir.engine.OperatorSnapshot;
import weir.engine.TaskSnapshot;
import weir.spi.CheckpointSettings;

/**
 * Begins the checkpoints of a job and sees them through: from the barrier at the sources to the manifest on the disk. Owned by
 * one {@link JobExecution}; what tasks and the writer say comes in through that actor's inbox, and what an earlier attempt's
 * tasks still say is not heard.
 */
final class CheckpointCoordinator {
    private static final String SHARED_FILE = "shared.state";

    private final Actor owner;
    private final Clock clock;
    private final StateWriter writer;
    private final CheckpointSettings settings;
    private final StartingPoint place;
    private final List<Region> regions;
    private final Consumer<String> notices;
    private final TreeMap<Long, PendingCheckpoint> pending = new TreeMap<>();

    private final TreeMap<Long, Manifest> complete = new TreeMap<>();
    private KnownPages known = KnownPages.NONE;
    private final CheckpointCounts counts = new CheckpointCounts();
    private final SavepointRequests savepoints = new SavepointRequests();

    /** The snapshot that the job was started from, as long as the job owns it and it is there; else null. */
    private SnapshotDirectory claimed;

    /** The savepoint that the job ends with, once it is complete, and who waits for that. */
    private PendingCheckpoint last;

    private long newestId;
    /** These two on the clock that nobody sets: setting it must neither hold up checkpoints nor end them. */
    private long lastBegunMillis;

    private long lastEndedMillis;
    private int failuresInARow;
    private boolean wanted;
    private boolean over;

    CheckpointCoordinator(
            Actor owner,
            StateWriter writer,
            StartingPoint place,
            List<Region> regions,
            Clock clock,
            Consumer<String> notices)
            throws IOException {
        this.owner = owner;
        this.clock = clock;
        this.writer = writer;
        this.settings = place.checkpoints();
        this.place = place;
        this.regions = regions;
        this.notices = notices;
        this.newestId = place.newestId();
        this.complete.putAll(place.complete());
        this.claimed = place.claimed();
    }

    /** Where those leave word who want a savepoint. */
    SavepointRequests savepoints() {
        return savepoints;
    }

    /** The savepoint that the job ends with, once that is complete: nothing may start again from before it. Else null. */
    PendingCheckpoint last() {
        return last;
    }

    CheckpointCounts counts() {
        return counts;
    }

    /** The newest complete checkpoint that is kept; 0 if there is none. */
    long newest() {
        return complete.isEmpty() ? 0 : complete.lastKey();
    }

    /** A responder for the tasks of a region's present attempt: it falls silent with the attempt. */
    CheckpointResponder responder(Region region) {
        return new Responder(region, region.attempt());
    }

    /** A region has started an attempt. Versions of pages mean nothing to it that an earlier one gave. */
    void attach(Region region) {
        known = known.without(region.operatorIds());
        if (regions.stream().noneMatch(other -> other != region && other.takesPart())) {
            lastBegunMillis = clock.steadyMillis();
            failuresInARow = 0;
            wanted = false;
        }
    }

    /** A region's attempt is over: nothing that was on its way will be complete. The others go on as if it had not begun. */
    void detach() {
        new ArrayList<>(pending.values()).forEach(this::drop);
    }

    private void drop(PendingCheckpoint checkpoint) {
        abandon(checkpoint.id());
        answer(checkpoint, "the job ended or failed before it was complete.", null);
    }

    /** All regions have come to their end. */
    void detachAll() {
        over = true;
        detach();
    }

    /** Gives up what takes too long and begins what is due; true if that was anything. */
    boolean tick() {
        counts.noteOnTheirWay(pending.size());
        if (over) {
            return false;
        }
        long now = clock.steadyMillis();
        boolean worked = giveUpLate(now);
        List<Region> live = live();
        if (now >= nextBeginMillis() && mayBegin(live)) {
            begin(now, live);
            worked = true;
        }
        return worked;
    }

    long nextTickMillis() {
        if (over) {
            return Long.MAX_VALUE;
        }
        long next = mayBegin(live()) ? nextBeginMillis() : nextLookMillis();
        return pending.isEmpty()
                ? next
                : Math.min(next, pending.firstEntry().getValue().begunMillis() + settings.timeoutMillis());
    }

    /** Nobody says when a region has its state: whoever waits for that looks every millisecond. */
    private long nextLookMillis() {
        boolean opening = regions.stream().anyMatch(Region::isOpening);
        return opening ? Math.max(nextBeginMillis(), clock.steadyMillis() + 1) : Long.MAX_VALUE;
    }

    /** Forgets a checkpoint that has turned out to be damaged, and those on their way that refer to older ones. */
    void distrust(long checkpointId) {
        complete.remove(checkpointId);
        new ArrayList<>(pending.values())
                .stream()
                        .filter(checkpoint -> !checkpoint.carriedIds().isEmpty())
                        .forEach(this::drop);
    }

    /** Deletes all checkpoints: the job needs them no more. */
    void deleteAll() {
        complete.clear();
        sweep();
        releaseClaimed();
    }

    /** Savepoints come first, and nothing else is on its way while one is: nothing may overtake it. */
    private long nextBeginMillis() {
        if (last != null || pending.values().stream().anyMatch(PendingCheckpoint::isSavepoint)) {
            return Long.MAX_VALUE;
        } else if (!savepoints.isEmpty()) {
            return pending.isEmpty() ? lastBegunMillis : Long.MAX_VALUE;
        } else if (!settings.isEnabled() || pending.size() >= settings.maxConcurrent()) {
            return Long.MAX_VALUE;
        }
        return wanted
                ? lastBegunMillis
                : Math.max(lastBegunMillis + settings.intervalMillis(), lastEndedMillis + settings.minPauseMillis());
    }

    /**
     * Whether a checkpoint may begin that only {@code live} take part in: it then holds of the other regions, which are down, what
     * the newest one has of them, since they go on from there. The first checkpoint waits for all of them, and so do savepoints,
     * which refer to no other files.
     */
    private boolean mayBegin(List<Region> live) {
        boolean some =
                savepoints.isEmpty() && !complete.isEmpty() && live.stream().anyMatch(Region::isRunning);
        return live.size() == regions.size() || some;
    }

    private List<Region> live() {
        return regions.stream().filter(Region::takesPart).toList();
    }

    private boolean giveUpLate(long now) {
        List<PendingCheckpoint> late = pending.values().stream()
                .filter(checkpoint -> checkpoint.begunMillis() + settings.timeoutMillis() <= now)
                .toList();
        for (PendingCheckpoint checkpoint : late) {
            String slow = checkpoint.awaitsAny() ? "not all tasks have come to it" : "its state is still being written";
            fail(checkpoint.id(), "it took longer than " + settings.timeoutMillis() + " ms; " + slow, null);
        }
        return !late.isEmpty();
    }

    private void begin(long now, List<Region> live) {
        SavepointRequest request = savepoints.next();
        wanted &= request != null;
        lastBegunMillis = now;
        long id = ++newestId;
        KnownPages base = request == null ? known : KnownPages.NONE;
        PendingCheckpoint.Start start = new PendingCheckpoint.Start(id, clock.currentTimeMillis(), now);
        PendingCheckpoint checkpoint =
                new PendingCheckpoint(start, place.directory().of(id), base, request, participation(live));
        pending.put(id, checkpoint);
        counts.noteBegun();
        try {
            checkpoint.writeTo(place.prepare(id, request));
            Message.Barrier barrier = new Message.Barrier(id, start.atMillis(), checkpoint.purpose());
            for (Region region : checkpoint.participants()) {
                begin(checkpoint, region, barrier);
            }
        } catch (Exception e) {
            fail(id, "it could not be begun: " + SnapshotPath.reason(e), e);
        }
    }

    private PendingCheckpoint.Participation participation(List<Region> live) {
        Set<String> down = new HashSet<>();
        regions.stream().filter(region -> !live.contains(region)).forEach(region -> down.addAll(region.operatorIds()));
        return new PendingCheckpoint.Participation(
                live,
                down.isEmpty() ? List.of() : complete.lastEntry().getValue().besideOf(down));
    }

    private void begin(PendingCheckpoint checkpoint, Region region, Message.Barrier barrier) throws Exception {
        List<OperatorSnapshot> shared = region.run().begin(barrier);
        if (!shared.isEmpty()) {
            int first = region.part().firstTask();
            checkpoint.sharedPartsArrived();
            write(checkpoint, first == 0 ? SHARED_FILE : "shared-" + first + ".state", shared);
        }
        new ArrayList<>(region.left().values()).forEach(last -> take(checkpoint, last));
    }

    private void take(PendingCheckpoint checkpoint, TaskSnapshot snapshot) {
        if (checkpoint != null && checkpoint.awaits(snapshot.task())) {
            checkpoint.arrived(snapshot.task());
            write(checkpoint, "task-" + snapshot.task() + ".state", snapshot.operators());
        } else {
            release(snapshot);
        }
    }

    /** Nobody waits for what a task has handed in. */
    private void release(TaskSnapshot snapshot) {
        writer.tell(() -> {
            try {
                snapshot.release();
            } catch (IOException e) {
                owner.tell(counts::noteLeftBehind);
            }
        });
    }

    private void write(PendingCheckpoint checkpoint, String file, List<OperatorSnapshot> snapshots) {
        writer.write(
                new StateWriter.Order(checkpoint.directory(), file, snapshots, checkpoint.base()),
                (written, failure) -> owner.tell(() -> written(checkpoint.id(), written, failure)));
    }

    private void written(long id, List<StateWriter.Written> written, IOException failure) {
        PendingCheckpoint checkpoint = pending.get(id);
        if (checkpoint == null) {
            return;
        }
        if (failure != null) {
            fail(
                    id,
                    "its state could not be written in "
                            + checkpoint.directory().path() + ": " + SnapshotPath.reason(failure),
                    failure);
            return;
        }
        checkpoint.written(written);
        if (checkpoint.isDurable()) {
            publish(checkpoint);
        }
    }

    private void publish(PendingCheckpoint checkpoint) {
        int attempt = regions.stream().mapToInt(Region::attempt).max().orElse(1);
        Manifest manifest = checkpoint.manifest(place.jobName(), attempt, clock.currentTimeMillis());
        writer.tell(() -> {
            IOException failure = null;
            try {
                checkpoint.directory().publish(manifest);
            } catch (IOException e) {
                failure = e;
            }
            IOException outcome = failure;
            owner.tell(() -> published(manifest, outcome));
        });
    }

    /** The manifest is there, or could not be written. One that was given up meanwhile is about to be deleted. */
    private void published(Manifest manifest, IOException failure) {
        long id = manifest.checkpointId();
        if (!pending.containsKey(id)) {
            return;
        }
        if (failure != null) {
            fail(id, "its manifest could not be written: " + SnapshotPath.reason(failure), failure);
            return;
        }
        List<Long> overtaken = new ArrayList<>(pending.headMap(id).keySet());
        overtaken.forEach(this::abandon);
        PendingCheckpoint checkpoint = pending.remove(id);
        lastEndedMillis = clock.steadyMillis();
        counts.completed(id, lastEndedMillis - checkpoint.begunMillis());
        if (checkpoint.isSavepoint()) {
            completed(checkpoint);
        } else {
            completed(checkpoint, manifest);
            checkpoint.participants().forEach(region -> region.run().complete(id));
        }
    }

    private void completed(PendingCheckpoint checkpoint, Manifest manifest) {
        failuresInARow = 0;
        complete.put(manifest.checkpointId(), manifest);
        known = new KnownPages(manifest).without(checkpoint.carriedIds());
        while (complete.size() > settings.retained()) {
            complete.pollFirstEntry();
        }
        if (complete.size() == settings.retained()) {
            releaseClaimed();
        }
        sweep();
    }

    /**
     * A savepoint is complete. Sinks hear of it only if the job ends with it: a later restart begins at a checkpoint, and what
     * was committed for a savepoint behind that would come twice.
     */
    private void completed(PendingCheckpoint savepoint) {
        if (savepoint.purpose().isLast()) {
            last = savepoint;
            regions.forEach(region -> region.run().complete(savepoint.id()));
        } else {
            savepoint.request().answer().complete(savepoint.directory().path());
        }
    }

    private void releaseClaimed() {
        if (claimed != null) {
            discard(claimed);
            claimed = null;
        }
    }

    private void fail(long id, String why, Throwable cause) {
        if (!pending.containsKey(id)) {
            return;
        }
        PendingCheckpoint given = pending.get(id);
        abandon(id);
        counts.failed(id, why);
        if (given.isSavepoint()) {
            answer(given, why + ". The job goes on.", cause);
        } else {
            tolerate(id, why, cause);
        }
    }

    /** Tells whoever asked for it that a savepoint has failed. Operators that have finished for it cannot go on. */
    private void answer(PendingCheckpoint checkpoint, String why, Throwable cause) {
        if (!checkpoint.isSavepoint()) {
            return;
        }
        WeirException failure =
                new WeirException("The savepoint of job '" + place.jobName() + "' failed: " + why, cause);
        if (checkpoint.purpose() == Message.Barrier.Purpose.DRAIN) {
            failAll(failure);
        }
        checkpoint.request().answer().completeExceptionally(failure);
    }

    private void tolerate(long id, String why, Throwable cause) {
        failuresInARow++;
        if (failuresInARow > settings.tolerableFailures()) {
            failAll(new WeirException(
                    "Checkpoint " + id + " of job '" + place.jobName() + "' failed: " + why + ". The job allows "
                            + settings.tolerableFailures() + " failed checkpoints in a row"
                            + " (execution.checkpointing.tolerable-failed-checkpoints).",
                    cause));
        } else if (failuresInARow == 1) {
            notices.accept("Checkpoint " + id + " of job '" + place.jobName() + "' failed: " + why
                    + ". The job goes on; after a failure it would start again from "
                    + (newest() == 0 ? "its beginning." : "checkpoint " + newest() + "."));
        }
    }

    private void failAll(WeirException cause) {
        failuresInARow = 0;
        regions.stream().filter(Region::isBusy).forEach(region -> region.run().fail(cause));
    }

    private void abandon(long id) {
        PendingCheckpoint given = pending.remove(id);
        lastEndedMillis = clock.steadyMillis();
        given.participants().forEach(region -> region.run().abort(id));
        if (given.isSavepoint()) {
            discard(given.directory());
        } else {
            sweep();
        }
    }

    /** Deletes all files that no checkpoint needs; what cannot be deleted stays behind, and is counted. */
    private void sweep() {
        Set<Long> kept = new TreeSet<>(complete.keySet());
        kept.addAll(pending.keySet());
        Set<String> needed = new TreeSet<>();
        complete.values().forEach(manifest -> needed.addAll(CheckpointDirectory.filesBeside(manifest.operators())));
        pending.values().forEach(checkpoint -> needed.addAll(checkpoint.filesBeside()));
        long newest = newestId;
        writer.tell(() -> {
            try {
                place.directory().sweep(newest, kept, needed);
            } catch (IOException e) {
                owner.tell(counts::noteLeftBehind);
            }
        });
    }

    /** Deletes a snapshot outside of the directory of checkpoints. */
    private void discard(SnapshotDirectory directory) {
        writer.tell(() -> {
            try {
                directory.delete();
            } catch (IOException e) {
                owner.tell(counts::noteLeftBehind);
            }
        });
    }

    /** Carries what the tasks of one attempt say to the owner's inbox. */
    private final class Responder implements CheckpointResponder {
        private final Region region;
        private final int ofAttempt;

        Responder(Region region, int ofAttempt) {
            this.region = region;
            this.ofAttempt = ofAttempt;
        }

        @Override
        public void acknowledge(long checkpointId, TaskSnapshot snapshot) {
            owner.tell(() -> {
                if (isHeard()) {
                    take(pending.get(checkpointId), snapshot);
                } else {
                    release(snapshot);
                }
            });
        }

        @Override
        public void decline(long checkpointId, String task, Throwable cause) {
            tell(() ->
                    fail(checkpointId, "task '" + task + "' could not write its state: " + cause.getMessage(), cause));
        }

        @Override
        public void leave(TaskSnapshot last) {
            tell(() -> {
                region.left().put(last.task(), last);
                new ArrayList<>(pending.values()).forEach(checkpoint -> take(checkpoint, last));
            });
        }

        @Override
        public boolean wantCheckpoint() {
            tell(() -> wanted = true);
            return settings.isEnabled();
        }

        private void tell(Runnable news) {
            owner.tell(() -> {
                if (isHeard()) {
                    news.run();
                }
            });
        }

        private boolean isHeard() {
            return ofAttempt == region.attempt() && !over;
        }
    }
}
