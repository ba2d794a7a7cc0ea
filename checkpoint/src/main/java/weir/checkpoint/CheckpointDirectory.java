package weir.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import weir.base.Disk;

/**
 * The directory in which one job keeps its checkpoints.
 *
 * <pre>
 *   DIRECTORY/lock     held by the process that runs the job
 *   DIRECTORY/chk-7    one checkpoint, see {@link SnapshotDirectory}
 * </pre>
 */
final class CheckpointDirectory {
    private static final Pattern CHECKPOINT = Pattern.compile("chk-(\\d{1,18})");

    private final Disk disk;
    private final String path;

    CheckpointDirectory(Disk disk, String path) {
        this.disk = disk;
        this.path = path;
    }

    String path() {
        return path;
    }

    SnapshotDirectory of(long checkpointId) {
        return new SnapshotDirectory(disk, path + "/chk-" + checkpointId);
    }

    /** The numbers of the checkpoints that have a manifest, the oldest first. */
    List<Long> complete() throws IOException {
        List<Long> found = new ArrayList<>();
        for (long id : all()) {
            if (of(id).isComplete()) {
                found.add(id);
            }
        }
        return found;
    }

    /** The numbers of all checkpoints of which something is there, the oldest first. */
    List<Long> all() throws IOException {
        List<Long> found = new ArrayList<>();
        if (disk.find(path) == null) {
            return found;
        }
        for (Disk.Entry entry : disk.list(path)) {
            Matcher matcher = CHECKPOINT.matcher(nameOf(entry.path()));
            if (entry.isDirectory() && matcher.matches()) {
                found.add(Long.parseLong(matcher.group(1)));
            }
        }
        found.sort(null);
        return found;
    }

    /** The files of older checkpoints that these states refer to, as {@code chk-7/task-0.state}. */
    static Set<String> filesBeside(List<Manifest.OperatorState> operators) {
        return operators.stream()
                .flatMap(Manifest.OperatorState::files)
                .filter(file -> file.startsWith("../"))
                .map(file -> file.substring("../".length()))
                .collect(Collectors.toSet());
    }

    /** Deletes the checkpoints up to {@code newest} that are not {@code kept}, but none of their files that are needed. */
    void sweep(long newest, Set<Long> kept, Set<String> needed) throws IOException {
        for (long id : all()) {
            if (id <= newest && !kept.contains(id)) {
                delete(id, needed);
            }
        }
    }

    /** The manifest goes first and for good, so that what is left never looks complete. */
    private void delete(long checkpointId, Set<String> needed) throws IOException {
        String directory = of(checkpointId).path();
        disk.retract(directory + "/" + SnapshotDirectory.MANIFEST);
        boolean empty = true;
        for (Disk.Entry entry : disk.list(directory)) {
            boolean keep = needed.contains("chk-" + checkpointId + "/" + nameOf(entry.path()));
            empty &= !keep;
            if (!keep) {
                disk.delete(entry.path());
            }
        }
        if (empty) {
            disk.delete(directory);
        }
    }

    static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
