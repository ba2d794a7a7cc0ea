package weir.connectors.file.sink;

import java.io.IOException;
import java.util.Collection;
import weir.api.sink.Committer;
import weir.base.Disk;

/**
 * Gives hidden files their final names. A file that has its name already was committed by an attempt that did not live to say
 * so; bytes behind the length that counts were written by an attempt that failed, and are cut off.
 */
record FileCommitter(Disk disk) implements Committer<FileSinkCommittable> {
    @Override
    public void commit(Collection<CommitRequest<FileSinkCommittable>> requests) throws IOException {
        for (CommitRequest<FileSinkCommittable> request : requests) {
            commit(request);
        }
    }

    private void commit(CommitRequest<FileSinkCommittable> request) throws IOException {
        FileSinkCommittable file = request.getCommittable();
        Disk.Entry hidden = disk.find(file.hiddenPath());
        if (hidden == null) {
            requireCommitted(file);
            request.signalAlreadyCommitted();
            return;
        }
        if (hidden.sizeBytes() < file.length()) {
            throw new IOException(file.hiddenPath() + " has " + hidden.sizeBytes() + " bytes, and " + file.length()
                    + " had been written: the disk has lost some, or somebody has changed the file");
        }
        if (hidden.sizeBytes() > file.length()) {
            cut(file);
        }
        disk.rename(file.hiddenPath(), file.path());
    }

    private void requireCommitted(FileSinkCommittable file) throws IOException {
        if (disk.find(file.path()) == null) {
            throw new IOException("neither it nor " + file.hiddenPath()
                    + ", which holds its records, is there. Put the one or the other back; finished files may be moved"
                    + " once the checkpoint after the one that finished them is complete");
        }
    }

    private void cut(FileSinkCommittable file) throws IOException {
        try (Disk.Writer kept = disk.append(file.hiddenPath(), file.length())) {
            kept.sync();
        }
    }

    @Override
    public void close() {}
}
