package weir.sql.connectors.filesystem;

import java.io.IOException;
import java.util.Collection;
import weir.base.Disk;
import weir.base.WeirException;
import weir.connectors.file.Path;
import weir.connectors.file.sink.FileSinkCommittable;

/**
 * What INSERT OVERWRITE replaces: in the directories that it has written to, all files but its own and the hidden ones.
 *
 * @param ownPrefix what the names of the job's own files begin with
 */
record ReplacedFiles(Disk disk, String ownPrefix) {
    /** Fails for files that another job began: this one would delete what that one has committed. */
    static void requireOwn(String ownPrefix, Collection<FileSinkCommittable> files) {
        for (FileSinkCommittable file : files) {
            if (!new Path(file.path()).getName().startsWith(ownPrefix)) {
                throw new WeirException("INSERT OVERWRITE cannot go on from the checkpoint of another job, which began "
                        + file.path() + ". Run it again from the start.");
            }
        }
    }

    void deleteFrom(String directory) throws IOException {
        for (Disk.Entry entry : disk.list(directory)) {
            String name = new Path(entry.path()).getName();
            boolean hidden = name.startsWith(".") || name.startsWith("_");
            if (!entry.isDirectory() && !hidden && !name.startsWith(ownPrefix)) {
                disk.delete(entry.path());
            }
        }
    }
}
