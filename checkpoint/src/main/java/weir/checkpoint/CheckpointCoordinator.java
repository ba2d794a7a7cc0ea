package weir.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weir.base.Clock;
import weir.base.WeirException;
import weir.batch.Message;
import weir.engine.CheckpointResponder;
import weir.engine.JobRun;
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
    private final TreeMap<Long, PendingCheckpoint> pending = new TreeMap<>();

    /** What the tasks that have ended held last. */
    private final Map<Integer, TaskSnapshot> left = new HashMap<>();

    private final List<Long> complete = new ArrayList<>();
    private final CheckpointCounts counts = new CheckpointCounts();
    private JobRun run;
    private int attempt;
    private long newestId;
    private long lastBegunMillis;
    private long lastEndedMillis;
    private int failuresInARow;
    private boolean wanted;

    CheckpointCoordinator(
            Actor owner, Clock clock, StateWriter writer, CheckpointSettings settings, StartingPoint place)
            throws IOException {
        this.owner = owner;
        this.clock = clock;
        this.writer = writer;
        this.settings = settings;
        this.place = place;
        this.newestId = place.newestId();
        this.complete.addAll(place.complete());
    }

    CheckpointCounts counts() {
        return counts;
    }

    /** The newest complete checkpoint that is kept; 0 if there is none. */
    long newest() {
        return complete.isEmpty() ? 0 : complete.get(complete.size() - 1);
    }

    /** A responder for the tasks of one attempt: it falls silent with the attempt. */
    CheckpointResponder responder(int ofAttempt) {
        return new Responder(ofAttempt);
    }

    /** An attempt has started. */
    void attach(JobRun newRun, int newAttempt) {
        run = newRun;
        attempt = newAttempt;
        lastBegunMillis = clock.currentTimeMillis();
        failuresInARow = 0;
        wanted = false;
    }

    /** The attempt is over: nothing that was on its way will arrive. */
    void detach() {
        run = null;
        left.clear();
        for (PendingCheckpoint checkpoint : pending.values()) {
            discard(checkpoint.id());
        }
        pending.clear();
    }

    /** Gives up what takes too long and begins what is due; true if that was anything. */
    boolean tick() {
        if (run == null || !settings.isEnabled()) {
            return false;
        }
        long now = clock.currentTimeMillis();
        boolean worked = giveUpLate(now);
        if (now >= nextBeginMillis() && run != null && run.isOpen()) {
            begin(now);
            worked = true;
        }
        return worked;
    }

    long nextTickMillis() {
        if (run == null || !settings.isEnabled()) {
            return Long.MAX_VALUE;
        }
        long next = nextBeginMillis();
        return pending.isEmpty()
                ? next
                : Math.min(next, pending.firstEntry().getValue().triggeredAtMillis() + settings.timeoutMillis());
    }

    /** Forgets a checkpoint that has turned out to be damaged. */
    void distrust(long checkpointId) {
        complete.remove(checkpointId);
    }

    /** Deletes all checkpoints: the job needs them no more. */
    void deleteAll() {
        complete.forEach(this::discard);
        complete.clear();
    }

    private long nextBeginMillis() {
        if (pending.size() >= settings.maxConcurrent()) {
            return Long.MAX_VALUE;
        }
        return wanted
                ? 0
                : Math.max(lastBegunMillis + settings.intervalMillis(), lastEndedMillis + settings.minPauseMillis());
    }

    private boolean giveUpLate(long now) {
        List<PendingCheckpoint> late = pending.values().stream()
                .filter(checkpoint -> checkpoint.triggeredAtMillis() + settings.timeoutMillis() <= now)
                .toList();
        for (PendingCheckpoint checkpoint : late) {
            String slow = checkpoint.awaitsAny() ? "not all tasks have come to it" : "its state is still being written";
            fail(checkpoint.id(), "it took longer than " + settings.timeoutMillis() + " ms; " + slow, null);
        }
        return !late.isEmpty();
    }

    private void begin(long now) {
        wanted = false;
        lastBegunMillis = now;
        long id = ++newestId;
        PendingCheckpoint checkpoint = new PendingCheckpoint(id, now, run.taskCount());
        pending.put(id, checkpoint);
        counts.noteBegun();
        try {
            place.lock();
            List<OperatorSnapshot> shared = run.begin(new Message.Barrier(id, now));
            if (!shared.isEmpty()) {
                checkpoint.sharedPartsArrived();
                write(id, SHARED_FILE, shared);
            }
            new ArrayList<>(left.values()).forEach(last -> take(checkpoint, last));
        } catch (Exception e) {
            fail(id, "it could not be begun: " + e.getMessage(), e);
        }
    }

    private void take(PendingCheckpoint checkpoint, TaskSnapshot snapshot) {
        if (checkpoint != null && checkpoint.awaits(snapshot.task())) {
            checkpoint.arrived(snapshot.task());
            write(checkpoint.id(), "task-" + snapshot.task() + ".state", snapshot.operators());
        }
    }

    private void write(long id, String file, List<OperatorSnapshot> snapshots) {
        int during = attempt;
        writer.write(
                place.directory(),
                id,
                file,
                snapshots,
                (written, failure) -> owner.tell(() -> {
                    if (during == attempt) {
                        written(id, written, failure);
                    }
                }));
    }

    private void written(long id, List<StateWriter.Written> written, IOException failure) {
        PendingCheckpoint checkpoint = pending.get(id);
        if (checkpoint == null) {
            return;
        }
        if (failure != null) {
            fail(id, "its state could not be written: " + failure.getMessage(), failure);
            return;
        }
        checkpoint.written(written);
        if (checkpoint.isDurable()) {
            publish(checkpoint);
        }
    }

    private void publish(PendingCheckpoint checkpoint) {
        int during = attempt;
        Manifest manifest = checkpoint.manifest(place.jobName(), attempt, clock.currentTimeMillis());
        writer.tell(() -> {
            IOException failure = null;
            try {
                place.directory().publish(manifest);
            } catch (IOException e) {
                failure = e;
            }
            IOException outcome = failure;
            owner.tell(() -> published(checkpoint.id(), during, outcome));
        });
    }

    /** The manifest is there, or could not be written. One that was given up meanwhile is about to be deleted. */
    private void published(long id, int during, IOException failure) {
        if (during != attempt || !pending.containsKey(id)) {
            return;
        }
        if (failure != null) {
            fail(id, "its manifest could not be written: " + failure.getMessage(), failure);
            return;
        }
        List<Long> overtaken = new ArrayList<>(pending.headMap(id).keySet());
        overtaken.forEach(this::abandon);
        PendingCheckpoint checkpoint = pending.remove(id);
        failuresInARow = 0;
        lastEndedMillis = clock.currentTimeMillis();
        counts.completed(id, lastEndedMillis - checkpoint.triggeredAtMillis());
        complete.add(id);
        while (complete.size() > settings.retained()) {
            discard(complete.remove(0));
        }
        run.complete(id);
    }

    private void fail(long id, String why, Throwable cause) {
        if (!pending.containsKey(id)) {
            return;
        }
        abandon(id);
        counts.failed(id, why);
        failuresInARow++;
        if (failuresInARow > settings.tolerableFailures()) {
            run.fail(new WeirException(
                    "Checkpoint " + id + " of job '" + place.jobName() + "' failed: " + why + ". The job allows "
                            + settings.tolerableFailures() + " failed checkpoints in a row"
                            + " (execution.checkpointing.tolerable-failed-checkpoints).",
                    cause));
        }
    }

    private void abandon(long id) {
        pending.remove(id);
        lastEndedMillis = clock.currentTimeMillis();
        run.abort(id);
        discard(id);
    }

    /** Deletes what there is of a checkpoint; what cannot be deleted stays behind, and is counted. */
    private void discard(long id) {
        writer.tell(() -> {
            try {
                place.directory().delete(id);
            } catch (IOException e) {
                owner.tell(counts::noteLeftBehind);
            }
        });
    }

    /** Carries what the tasks of one attempt say to the owner's inbox. */
    private final class Responder implements CheckpointResponder {
        private final int ofAttempt;

        Responder(int ofAttempt) {
            this.ofAttempt = ofAttempt;
        }

        @Override
        public void acknowledge(long checkpointId, TaskSnapshot snapshot) {
            tell(() -> take(pending.get(checkpointId), snapshot));
        }

        @Override
        public void decline(long checkpointId, String task, Throwable cause) {
            tell(() ->
                    fail(checkpointId, "task '" + task + "' could not write its state: " + cause.getMessage(), cause));
        }

        @Override
        public void leave(TaskSnapshot last) {
            tell(() -> {
                left.put(last.task(), last);
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
                if (ofAttempt == attempt && run != null) {
                    news.run();
                }
            });
        }
    }
}
