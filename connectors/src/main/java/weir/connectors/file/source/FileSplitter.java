package weir.connectors.file.source;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import weir.base.Disk;
import weir.connectors.file.Path;

/** What a file source reads, as its enumerator needs it: which paths, and how large files are cut. */
record FileSplitter(List<Path> paths, boolean splittable, long splitSizeBytes) implements Serializable {
    /** The files there are now, in the order of {@link #paths()} and then of their names. */
    List<Disk.Entry> files(Disk disk, boolean emptyIsFine) throws IOException {
        FileFinder finder = new FileFinder(disk);
        List<Disk.Entry> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(finder.find(path.toLocal(), emptyIsFine));
        }
        return files;
    }

    /** Cuts a file into splits of {@link #splitSizeBytes}; one split if its format or compression forbids a cut. */
    List<FileSourceSplit> split(Disk.Entry file) {
        boolean whole = !splittable || SplitInput.isCompressed(file.path());
        long size = file.sizeBytes();
        long step = whole ? Math.max(1, size) : splitSizeBytes;
        List<FileSourceSplit> splits = new ArrayList<>();
        for (long offset = 0; offset < size; offset += step) {
            String id = file.path() + (size <= step ? "" : "@" + offset);
            splits.add(new FileSourceSplit(id, file.path(), offset, Math.min(step, size - offset)));
        }
        return splits;
    }
}
