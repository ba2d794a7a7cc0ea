package weir.sql.connectors.filesystem;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import weir.api.sink.Committer;
import weir.base.Disk;
import weir.connectors.file.Path;
import weir.connectors.file.sink.FileSinkCommittable;

/**
 * Commits part files, then deletes what they replace and marks their partitions. New files come first, so that a crash in
 * between shows too much for a while rather than loses anything; the commit is made again, and ends the same.
 *
 * @param replaced null where nothing is replaced
 * @param successFile the name of the empty file that marks a finished partition; null for none
 */
record PartFileCommitter(Committer<FileSinkCommittable> files, Disk disk, ReplacedFiles replaced, String successFile)
        implements Committer<FileSinkCommittable> {
    @Override
    public void commit(Collection<CommitRequest<FileSinkCommittable>> requests)
            throws IOException, InterruptedException {
        files.commit(requests);
        Set<String> directories = new TreeSet<>();
        for (CommitRequest<FileSinkCommittable> request : requests) {
            Path parent = new Path(request.getCommittable().path()).getParent();
            directories.add(parent == null ? "." : parent.getPath());
        }
        for (String directory : directories) {
            if (replaced != null) {
                replaced.deleteFrom(directory);
            }
            if (successFile != null) {
                mark(new Path(directory, successFile).toLocal());
            }
        }
    }

    private void mark(String path) throws IOException {
        if (disk.find(path) == null) {
            disk.publish(path, new byte[0]);
        }
    }

    @Override
    public void close() throws Exception {
        files.close();
    }
}
