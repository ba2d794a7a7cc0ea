package weir.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import weir.base.Disk;
import weir.base.WeirException;

/**
 * The directory of one checkpoint or savepoint. It can be copied and moved: the manifest names files relative to itself.
 *
 * <pre>
 *   DIRECTORY/task-0.state     the sections of one task, one after another
 *   DIRECTORY/shared.state     the sections that the tasks of an operator have in common
 *   DIRECTORY/manifest.json    what the snapshot consists of; appears last, at once and complete
 * </pre>
 */
final class SnapshotDirectory {
    static final String MANIFEST = "manifest.json";

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final Pattern FILE = Pattern.compile("(\\.\\./chk-\\d{1,18}/)?[A-Za-z0-9_][A-Za-z0-9_.-]*");

    private final Disk disk;
    private final String path;

    SnapshotDirectory(Disk disk, String path) {
        this.disk = disk;
        this.path = path;
    }

    /**
     * The snapshot that a user means by {@code path}: its directory, or the manifest in it.
     *
     * @throws WeirException if the path climbs with {@code ..}, which behind a link leads elsewhere than it seems to
     */
    static SnapshotDirectory named(Disk disk, String path) {
        String plain = SnapshotPath.checked(path).replaceAll("/+$", "");
        return new SnapshotDirectory(disk, plain.endsWith("/" + MANIFEST) ? parentOf(plain) : plain);
    }

    Disk disk() {
        return disk;
    }

    String path() {
        return path;
    }

    boolean isComplete() throws IOException {
        return disk.find(path + "/" + MANIFEST) != null;
    }

    /** Creates a file of the snapshot; what is written counts once it is synced and the manifest is published. */
    Disk.Writer create(String name) throws IOException {
        return disk.create(path + "/" + name);
    }

    /** Brings the snapshot into being: before this returns it is not there, and afterwards it survives a loss of power. */
    void publish(Manifest manifest) throws IOException {
        disk.publish(path + "/" + MANIFEST, ManifestText.write(manifest));
    }

    /** Deletes the snapshot, its manifest first and for good, so that what is left of it never looks complete. */
    void delete() throws IOException {
        if (disk.find(path) == null) {
            return;
        }
        disk.retract(path + "/" + MANIFEST);
        for (Disk.Entry entry : disk.list(path)) {
            disk.delete(entry.path());
        }
        disk.delete(path);
    }

    Manifest manifest() throws IOException {
        String file = path + "/" + MANIFEST;
        if (disk.find(file) == null) {
            throw new WeirException("There is no checkpoint or savepoint in " + path + ": "
                    + (disk.find(path) == null ? "the directory does not exist" : "it has no " + MANIFEST)
                    + ". Name a directory such as …/chk-7 that a job has left, or 'latest'.");
        }
        return ManifestText.read(readAll(file), file);
    }

    /** The path of a file that the manifest names. */
    String resolve(String file) {
        if (!FILE.matcher(file).matches()) {
            throw new DamagedStateException("The manifest in " + path + " names the file '" + file
                    + "', which lies outside of its checkpoint.");
        }
        return file.startsWith("../") ? parentOf(path) + file.substring(2) : path + "/" + file;
    }

    private static String parentOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash);
    }

    private byte[] readAll(String file) throws IOException {
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
