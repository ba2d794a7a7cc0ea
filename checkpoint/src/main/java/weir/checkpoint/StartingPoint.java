package weir.checkpoint;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import weir.base.Platform;
import weir.base.WeirException;
import weir.engine.JobRun;
import weir.job.Job;
import weir.spi.RestoreSettings;

/** Where a job starts from, and where it keeps its checkpoints. */
final class StartingPoint {
    private static final String LOCK = "lock";

    private final Platform platform;
    private final Job job;
    private final CheckpointDirectory directory;
    private SavedState state;
    private boolean continues;
    private Closeable lock;

    private StartingPoint(Platform platform, Job job, CheckpointDirectory directory) {
        this.platform = platform;
        this.job = job;
        this.directory = directory;
    }

    /** Finds out what the settings of {@code job} ask for; {@code defaultBase} is where checkpoints go by default. */
    static StartingPoint of(Job job, Platform platform, String defaultBase) throws IOException {
        RestoreSettings restore = job.settings().restore();
        String chosen = job.settings().checkpoints().directory();
        String base = withoutScheme(chosen == null ? defaultBase : chosen);
        JobDirectories directories = new JobDirectories(platform, base, job.name());
        StartingPoint start =
                new StartingPoint(platform, job, restore.isLatest() ? directories.latest() : directories.fresh());
        if (restore.isLatest()) {
            start.lock();
            start.continues = true;
            start.state = start.at(start.newestComplete());
        } else if (restore.path() != null) {
            start.state = start.named(withoutScheme(restore.path()));
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

    /** The complete checkpoints that the directory holds at the start, the oldest first. */
    List<Long> complete() throws IOException {
        return continues ? directory.complete() : List.of();
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
        return new SavedState(platform.disk(), directory.pathOf(checkpointId), directory.read(checkpointId));
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
        platform.disk().createDirectory(directory.path());
        lock = platform.disk().lock(directory.path() + "/" + LOCK);
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

    private SavedState named(String path) throws IOException {
        String directoryPath = path.endsWith("/" + CheckpointDirectory.MANIFEST)
                ? CheckpointDirectory.parentOf(path)
                : path.replaceAll("/+$", "");
        return new SavedState(platform.disk(), directoryPath, CheckpointDirectory.read(platform.disk(), directoryPath));
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
            throw new WeirException("The snapshot in " + state.directory() + " holds state of " + names
                    + ", and job '" + job.name()
                    + "' has no such operator. Give the operator that is to take it over the"
                    + " uid it had, or drop the state with --allow-non-restored-state.");
        }
    }

    private static boolean hasState(Manifest.OperatorState operator) {
        return operator.tasks().stream()
                .flatMap(task -> task.sections().stream())
                .anyMatch(section -> section.length() > 0);
    }

    private static String withoutScheme(String path) {
        return path.startsWith("file:") ? path.substring("file:".length()).replaceFirst("^/{2,}", "/") : path;
    }
}
