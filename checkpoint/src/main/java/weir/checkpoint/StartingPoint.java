package weir.checkpoint;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import weir.base.Platform;
import weir.base.WeirException;
import weir.engine.JobRun;
import weir.job.Job;
import weir.spi.CheckpointSettings;
import weir.spi.RestoreSettings;

/** Where a job starts from, and where it keeps its checkpoints. */
final class StartingPoint {
    private static final String LOCK = "lock";

    private final Platform platform;
    private final Job job;
    private final CheckpointDirectory directory;
    private SavedState state;
    private boolean continues;
    private String savepointBase;
    private Closeable lock;

    private StartingPoint(Platform platform, Job job, CheckpointDirectory directory) {
        this.platform = platform;
        this.job = job;
        this.directory = directory;
    }

    /** Finds out what the settings of {@code job} ask for; {@code defaults} hold where they say nothing. */
    static StartingPoint of(Job job, Platform platform, SnapshotHome defaults) throws IOException {
        RestoreSettings restore = job.settings().restore();
        String chosen = job.settings().checkpoints().directory();
        String base = SnapshotPath.checked(chosen == null ? defaults.checkpoints() : chosen);
        JobDirectories directories = new JobDirectories(platform, base, job.name());
        StartingPoint start =
                new StartingPoint(platform, job, restore.isLatest() ? directories.latest() : directories.fresh());
        String savepoints = job.settings().checkpoints().savepointDirectory();
        start.savepointBase = savepoints == null
                ? defaults.savepoints() + "/" + directories.slug()
                : SnapshotPath.checked(savepoints);
        if (restore.isLatest()) {
            start.lock();
            start.continues = true;
            start.state = start.at(start.newestComplete());
        } else if (restore.path() != null) {
            start.state = start.named(restore.path());
        }
        if (chosen != null) {
            start.lock();
        }
        if (start.state != null && !restore.allowNonRestored()) {
            start.requireAllTaken();
        }
        return start;
    }

    CheckpointDirectory directory() {
        return directory;
    }

    /** The state to begin with; null to begin empty. */
    SavedState state() {
        return state;
    }

    String jobName() {
        return job.name();
    }

    /** The complete checkpoints that the directory holds at the start, by number. */
    Map<Long, Manifest> complete() throws IOException {
        Map<Long, Manifest> found = new TreeMap<>();
        for (long id : continues ? directory.complete() : List.<Long>of()) {
            found.put(id, directory.of(id).manifest());
        }
        return found;
    }

    CheckpointSettings checkpoints() {
        return job.settings().checkpoints();
    }

    /**
     * Makes the place for a checkpoint, or for the savepoint that somebody has asked for.
     *
     * @throws WeirException if it may not be used
     */
    SnapshotDirectory prepare(long checkpointId, SavepointRequest request) throws IOException {
        if (request == null) {
            lock();
            return directory.of(checkpointId);
        }
        SnapshotDirectory savepoint = savepoint(checkpointId, request.target());
        platform.disk().createDirectory(savepoint.path());
        return savepoint;
    }

    /** A directory of its own for a savepoint, below {@code target} or, if that is null, where the job keeps them. */
    private SnapshotDirectory savepoint(long checkpointId, String target) {
        String base =
                target == null ? savepointBase : SnapshotPath.checked(target).replaceAll("(?<=.)/+$", "");
        String name = "savepoint-" + checkpointId + "-" + RunName.of(platform);
        return new SnapshotDirectory(platform.disk(), base + "/" + name);
    }

    /** The snapshot that the job was started from if the job owns it from then on; else null. */
    SnapshotDirectory claimed() {
        boolean claims = state != null && !continues && job.settings().restore().claim();
        return claims ? state.directory() : null;
    }

    /** A number that no checkpoint of the job has had, nor any before it. */
    long newestId() throws IOException {
        long newest = state == null ? 0 : state.manifest().checkpointId();
        for (long id : directory.all()) {
            newest = Math.max(newest, id);
        }
        return newest;
    }

    /** A checkpoint of the directory. */
    SavedState at(long checkpointId) throws IOException {
        return new SavedState(directory.of(checkpointId));
    }

    private long newestComplete() throws IOException {
        List<Long> complete = directory.complete();
        return complete.get(complete.size() - 1);
    }

    /** Makes the directory this process's own; done before the first file is written there. */
    void lock() throws IOException {
        if (lock != null) {
            return;
        }
        try {
            platform.disk().createDirectory(directory.path());
            lock = platform.disk().lock(directory.path() + "/" + LOCK);
        } catch (IOException e) {
            throw new WeirException(
                    "The directory for the checkpoints of job '" + job.name() + "' cannot be used: "
                            + SnapshotPath.reason(e) + ". Name another one with execution.checkpointing.dir.",
                    e);
        }
        if (lock == null) {
            throw new WeirException("Another process is running job '" + job.name() + "' with the checkpoints in "
                    + directory.path() + ". Two cannot share them: stop that one, or start this one afresh.");
        }
    }

    /** Gives the directory back, and removes it where nothing is left in it. */
    void leave() throws IOException {
        if (lock == null) {
            return;
        }
        boolean empty = directory.all().isEmpty();
        if (empty) {
            platform.disk().delete(directory.path() + "/" + LOCK);
        }
        lock.close();
        if (empty) {
            platform.disk().delete(directory.path());
        }
    }

    private SavedState named(String path) {
        return named(platform, path);
    }

    private static SavedState named(Platform platform, String path) {
        try {
            return new SavedState(SnapshotDirectory.named(platform.disk(), path));
        } catch (IOException e) {
            throw new WeirException("The snapshot in " + path + " cannot be read: " + SnapshotPath.reason(e) + ".", e);
        }
    }

    /** State that would be dropped without a word is a mistake until somebody says that it is meant. */
    private void requireAllTaken() {
        Set<String> known = new TreeSet<>(JobRun.operatorIds(job).values());
        List<Manifest.OperatorState> dropped = state.manifest().operators().stream()
                .filter(operator -> !known.contains(operator.id()) && hasState(operator))
                .toList();
        if (!dropped.isEmpty()) {
            String names = dropped.stream()
                    .map(operator -> "'" + operator.name() + "' (id " + operator.id() + ")")
                    .collect(Collectors.joining(", "));
            throw new WeirException("The snapshot in " + state.directory().path() + " holds state of " + names
                    + ", and job '" + job.name()
                    + "' has no such operator: something else was run then. Start from a snapshot of this job. In a program,"
                    + " an operator takes state over by the uid it had. Or drop the state, with"
                    + " --allow-non-restored-state or execution.state-recovery.ignore-unclaimed-state = true.");
        }
    }

    /**
     * The state that the settings of {@code job} name, without taking possession of anything.
     *
     * @throws WeirException if they name none, or there is none
     */
    static SavedState saved(Job job, Platform platform, SnapshotHome defaults) throws IOException {
        RestoreSettings restore = job.settings().restore();
        if (restore.isLatest()) {
            String chosen = job.settings().checkpoints().directory();
            String base = SnapshotPath.checked(chosen == null ? defaults.checkpoints() : chosen);
            CheckpointDirectory latest = new JobDirectories(platform, base, job.name()).latest();
            List<Long> complete = latest.complete();
            return new SavedState(latest.of(complete.get(complete.size() - 1)));
        } else if (restore.path() == null) {
            throw new WeirException("Job '" + job.name() + "' names no snapshot to start from.");
        }
        return named(platform, restore.path());
    }

    static boolean hasState(Manifest.OperatorState operator) {
        return operator.tasks().stream()
                .flatMap(task -> task.sections().stream())
                .anyMatch(section -> section.length() > 0);
    }
}
