package weir.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weir.base.Disk;
import weir.base.WeirException;

/**
 * The directory in which one job keeps its checkpoints.
 *
 * <pre>
 *   DIRECTORY/lock                  held by the process that runs the job
 *   DIRECTORY/chk-7/task-0.state    the sections of one task, one after another
 *   DIRECTORY/chk-7/manifest.json   what the checkpoint consists of; appears last, at once and complete
 * </pre>
 */
final class CheckpointDirectory {
    static final String MANIFEST = "manifest.json";

    private static final String UNFINISHED = ".unfinished";
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final Pattern CHECKPOINT = Pattern.compile("chk-(\\d{1,18})");
    private static final Pattern FILE = Pattern.compile("(\\.\\./chk-\\d{1,18}/)?[A-Za-z0-9_][A-Za-z0-9_.-]*");

    private final Disk disk;
    private final String path;

    CheckpointDirectory(Disk disk, String path) {
        this.disk = disk;
        this.path = path;
    }

    String path() {
        return path;
    }

    String pathOf(long checkpointId) {
        return path + "/chk-" + checkpointId;
    }

    /** The numbers of the checkpoints that have a manifest, the oldest first. */
    List<Long> complete() throws IOException {
        List<Long> found = new ArrayList<>();
        for (long id : all()) {
            if (disk.find(pathOf(id) + "/" + MANIFEST) != null) {
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

    /** Creates a file of a checkpoint; what is written counts once it is synced and the manifest is published. */
    Disk.Writer create(long checkpointId, String name) throws IOException {
        return disk.create(pathOf(checkpointId) + "/" + name);
    }

    /** Brings the checkpoint into being: before this returns it is not there, and afterwards it survives a loss of power. */
    void publish(Manifest manifest) throws IOException {
        String directory = pathOf(manifest.checkpointId());
        String unfinished = directory + "/" + MANIFEST + UNFINISHED;
        byte[] text = ManifestText.write(manifest);
        try (Disk.Writer writer = disk.create(unfinished)) {
            writer.write(text, 0, text.length);
            writer.sync();
        }
        disk.rename(unfinished, directory + "/" + MANIFEST);
    }

    Manifest read(long checkpointId) throws IOException {
        return read(disk, pathOf(checkpointId));
    }

    /** Deletes a checkpoint, its manifest first, so that what is left of it never looks complete. */
    void delete(long checkpointId) throws IOException {
        String directory = pathOf(checkpointId);
        if (disk.find(directory) == null) {
            return;
        }
        disk.delete(directory + "/" + MANIFEST);
        for (Disk.Entry entry : disk.list(directory)) {
            disk.delete(entry.path());
        }
        disk.delete(directory);
    }

    /** Reads the manifest in {@code directory}. */
    static Manifest read(Disk disk, String directory) throws IOException {
        String file = directory + "/" + MANIFEST;
        if (disk.find(file) == null) {
            throw new WeirException("There is no checkpoint in " + directory + ": it has no " + MANIFEST
                    + ". Name a directory such as …/chk-7 that a job has left, or 'latest'.");
        }
        return ManifestText.read(readAll(disk, file), file);
    }

    /** The path of a file that a manifest in {@code directory} names. */
    static String resolve(String directory, String file) {
        if (!FILE.matcher(file).matches()) {
            throw new DamagedStateException("The manifest in " + directory + " names the file '" + file
                    + "', which lies outside of its checkpoint.");
        }
        return file.startsWith("../") ? parentOf(directory) + file.substring(2) : directory + "/" + file;
    }

    static String parentOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash);
    }

    static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static byte[] readAll(Disk disk, String file) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (Disk.Reader reader = disk.open(file, 0)) {
            for (int count = reader.read(buffer, 0, buffer.length);
                    count >= 0;
                    count = reader.read(buffer, 0, buffer.length)) {
                content.write(buffer, 0, count);
            }
        }
        return content.toByteArray();
    }
}
