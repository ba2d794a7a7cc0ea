package weir.connectors.file.source;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import weir.api.source.SplitEnumerator;
import weir.api.source.SplitEnumeratorContext;
import weir.base.Disk;
import weir.base.WeirException;

/**
 * Lists the input and hands out its splits in order, one for each request. With an interval it lists again and again,
 * and readers that find nothing wait for the next file; a file counts as new by its path, so it must appear whole.
 */
final class FileEnumerator implements SplitEnumerator<FileSourceSplit, FileCheckpoint> {
    private final SplitEnumeratorContext<FileSourceSplit> context;
    private final FileSplitter splitter;

    /** Null where the input is listed once. */
    private final Duration interval;

    private final Deque<FileSourceSplit> remaining = new ArrayDeque<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<Integer> waitingReaders = new LinkedHashSet<>();
    private boolean restored;
    private long totalBytes;

    FileEnumerator(SplitEnumeratorContext<FileSourceSplit> context, FileSplitter splitter, Duration interval) {
        this.context = context;
        this.splitter = splitter;
        this.interval = interval;
    }

    static FileEnumerator restore(
            SplitEnumeratorContext<FileSourceSplit> context,
            FileSplitter splitter,
            Duration interval,
            FileCheckpoint checkpoint) {
        FileEnumerator enumerator = new FileEnumerator(context, splitter, interval);
        enumerator.remaining.addAll(checkpoint.remaining());
        enumerator.seen.addAll(checkpoint.seen());
        enumerator.restored = true;
        return enumerator;
    }

    @Override
    public void start() {
        if (interval == null) {
            if (!restored) {
                add(list());
            }
        } else {
            context.callAsync(this::list, this::addNew, 0, interval.toMillis());
        }
    }

    private List<Disk.Entry> list() {
        try {
            return splitter.files(context.platform().disk(), interval != null);
        } catch (IOException e) {
            throw new WeirException(
                    "The input " + splitter.paths() + " cannot be listed: " + e
                            + ". Check that this user may read the directory and those in it.",
                    e);
        }
    }

    private void addNew(List<Disk.Entry> files, Throwable failure) {
        if (failure != null) {
            throw failure instanceof WeirException told
                    ? told
                    : new WeirException("The watched input " + splitter.paths() + " cannot be listed.", failure);
        }
        add(files.stream().filter(file -> seen.add(file.path())).toList());
        List<Integer> readers = new ArrayList<>(waitingReaders);
        waitingReaders.clear();
        readers.forEach(reader -> handleSplitRequest(reader, null));
    }

    private void add(List<Disk.Entry> files) {
        for (Disk.Entry file : files) {
            remaining.addAll(splitter.split(file));
            totalBytes += file.sizeBytes();
        }
    }

    @Override
    public void handleSplitRequest(int subtaskId, String requesterHostname) {
        FileSourceSplit next = remaining.poll();
        if (next != null) {
            context.assignSplit(next, subtaskId);
        } else if (interval == null) {
            context.signalNoMoreSplits(subtaskId);
        } else {
            waitingReaders.add(subtaskId);
        }
    }

    @Override
    public void addSplitsBack(List<FileSourceSplit> splits, int subtaskId) {
        for (int i = splits.size() - 1; i >= 0; i--) {
            remaining.addFirst(splits.get(i));
        }
    }

    @Override
    public void addReader(int subtaskId) {
        if (interval == null && !restored) {
            context.sendEventToSourceReader(subtaskId, new TotalBytes(totalBytes));
        }
    }

    @Override
    public FileCheckpoint snapshotState(long checkpointId) {
        return new FileCheckpoint(new ArrayList<>(remaining), new LinkedHashSet<>(seen));
    }

    @Override
    public void close() {}
}
